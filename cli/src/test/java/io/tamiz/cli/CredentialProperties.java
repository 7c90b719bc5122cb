package io.tamiz.cli;

import io.tamiz.cli.s3.EmbeddedS3;
import java.util.Set;

/** Gives the SDK's default credentials for as long as it is open, where a user would export environment variables. */
record CredentialProperties(Set<String> names) implements AutoCloseable {
    private static final String ACCESS_KEY = "aws.accessKeyId";
    private static final String SECRET_KEY = "aws.secretAccessKey";

    static CredentialProperties of(EmbeddedS3 server) {
        System.setProperty(ACCESS_KEY, server.accessKey());
        System.setProperty(SECRET_KEY, server.secretKey());
        return new CredentialProperties(Set.of(ACCESS_KEY, SECRET_KEY));
    }

    @Override
    public void close() {
        names.forEach(System::clearProperty);
    }
}
