package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Does what a reader of a page does: writes its files, applies its diffs, runs its commands in a folder. Knows as much of
 * a shell as the pages need; commands of other programs are passed over, all but {@code cat}.
 */
final class DocumentedShell {
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Path folder;

    DocumentedShell(Path folder) {
        this.folder = folder;
    }

    /** What the block prints. */
    String run(List<String> lines) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            String line = withoutComment(lines.get(at));
            if (line.startsWith("cat > ")) {
                int end = lines.subList(at, lines.size()).indexOf("EOF") + at;
                write(line.split(" ", -1)[2], String.join("\n", lines.subList(at + 1, end)) + "\n");
                at = end;
            } else if (line.startsWith("cat ")) {
                printed.append(Files.readString(file(line.substring(4))));
            } else if (line.startsWith("./tamiz dev")) {
                printed.append(dev(line));
            } else if (line.startsWith("./tamiz ")) {
                printed.append(tamiz(line));
            }
        }
        return printed.toString().replace(folder + "/", "").replace("\r\n", "\n");
    }

    /** Replaces the file that consists of the lines that stay and go by those that stay and come. */
    void apply(List<String> diff, String name) throws IOException {
        assertThat(Files.readString(folder.resolve(name))).isEqualTo(side(diff, '-'));
        write(name, side(diff, '+'));
    }

    private static String side(List<String> diff, char sign) {
        StringBuilder text = new StringBuilder();
        for (String line : diff) {
            if (line.charAt(0) == ' ' || line.charAt(0) == sign) {
                text.append(line, 1, line.length()).append('\n');
            }
        }
        return text.toString();
    }

    private String tamiz(String line) throws IOException {
        String[] parts = line.split(" > ", 2);
        Cli result = Cli.run(arguments(parts[0]));
        assertThat(result.exitCode()).as(line + "\n" + result.err()).isZero();
        if (parts.length == 1) {
            return result.out();
        }
        write(parts[1].strip(), result.out().replace(folder + "/", ""));
        return "";
    }

    /** Puts the tutorial's file into the bucket while the server is up, and waits for the report. */
    private String dev(String line) throws IOException {
        CountDownLatch reported = new CountDownLatch(1);
        StringWriter out = new StringWriter();
        PrintWriter watched = new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] chars, int offset, int length) {
                        out.write(chars, offset, length);
                        if (out.toString().contains("  quarantine: s3://curated/")) {
                            reported.countDown();
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                },
                true);
        StopSignal afterOneFile = () -> {
            put(out.toString());
            assertThat(reported.await(60, TimeUnit.SECONDS)).isTrue();
        };
        Surroundings surroundings =
                new Surroundings(watched, watched, Map.of(), Cli.HOME, 0, Surroundings.Progress.HIDDEN);
        List<String> arguments = new ArrayList<>(List.of(arguments(line)));
        arguments.remove(0);
        arguments.addAll(List.of("--port", "0"));
        int exitCode = new CommandLine(new DevCommand(surroundings, () -> afterOneFile))
                .execute(arguments.toArray(new String[0]));
        assertThat(exitCode).isZero();
        return out.toString();
    }

    private void put(String welcome) {
        try (S3Client client = S3Client.builder()
                .endpointOverride(java.net.URI.create(exported(welcome, "AWS_ENDPOINT_URL")))
                .region(Region.of(exported(welcome, "AWS_REGION")))
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        exported(welcome, "AWS_ACCESS_KEY_ID"), exported(welcome, "AWS_SECRET_ACCESS_KEY"))))
                .build()) {
            client.putObject(
                    r -> r.bucket("raw").key("shop/orders.csv"),
                    RequestBody.fromFile(folder.resolve("shop/orders.csv")));
        }
    }

    private static String exported(String welcome, String name) {
        return welcome.replaceAll("(?s).*export " + name + "=(\\S+).*", "$1");
    }

    /** Options and S3 names as they are, all else below the folder. */
    private String[] arguments(String line) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String word : BLANKS.split(line.strip().substring("./tamiz ".length()))) {
            boolean path = !arguments.isEmpty() && !word.startsWith("-") && !word.startsWith("s3://");
            arguments.add(path ? file(word).toString() : word);
        }
        return arguments.toArray(new String[0]);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name.replace("*", "\u0001"));
        if (!name.contains("*")) {
            return file;
        }
        String glob = String.valueOf(file.getFileName()).replace('\u0001', '*');
        try (DirectoryStream<Path> found = Files.newDirectoryStream(file.getParent(), glob)) {
            return found.iterator().next();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("\\s+#.*$", "");
    }
}
