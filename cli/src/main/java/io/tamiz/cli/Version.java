package io.tamiz.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
    private static final String BUILT_FROM = "/META-INF/maven/io.tamiz/tamiz-cli/pom.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"tamiz " + current(), "java " + System.getProperty("java.version")};
    }

    /** This program's version; outside a jar there is none. */
    static String current() {
        try (InputStream in = Version.class.getResourceAsStream(BUILT_FROM)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "(not packaged)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
