package io.tamiz.cli.s3;

import io.tamiz.store.S3Clients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of an embedded server, as any user would make them. */
final class S3TestClients {
    private S3TestClients() {}

    static S3Client client(EmbeddedS3 server) {
        return client(server, server.secretKey());
    }

    static S3Client client(EmbeddedS3 server, String secretKey) {
        return S3Clients.builder(server.endpoint())
                .region(Region.of(server.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(server.accessKey(), secretKey)))
                .build();
    }
}
