package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The suite against LocalStack: the jar is deployed there as a function, and the bucket's own notification triggers it.
 * Skipped where no Docker engine runs.
 */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackIT extends EndToEndSuite {
    /** The last version that starts without a token. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private static final String JAR = "/tmp/tamiz-lambda.jar";

    @Container
    private static final LocalStackContainer LOCALSTACK = new LocalStackContainer(IMAGE)
            .withServices("s3", "lambda", "iam", "logs")
            .withCopyFileToContainer(MountableFile.forHostPath(Path.of(System.getProperty("tamiz.lambda.jar"))), JAR);

    @Override
    S3Environment start() throws IOException {
        AwsBasicCredentials credentials =
                AwsBasicCredentials.create(LOCALSTACK.getAccessKey(), LOCALSTACK.getSecretKey());
        return new Deployed(PostedEvents.client(LOCALSTACK.getEndpoint(), credentials));
    }

    /** LocalStack with the function deployed in it. */
    private static final class Deployed extends S3Environment {
        private static final Duration TIME_LIMIT = Duration.ofMinutes(3);

        Deployed(S3Client client) throws IOException {
            super(client, new Buckets("tamiz-raw", "tamiz-curated", "tamiz-recipes"));
            for (String bucket :
                    List.of(buckets().raw(), buckets().curated(), buckets().recipes())) {
                client.createBucket(r -> r.bucket(bucket));
            }
            String function = createFunction(configuration(buckets()));
            LambdaFunctionConfiguration trigger = LambdaFunctionConfiguration.builder()
                    .lambdaFunctionArn(function)
                    .events(Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED)
                    .build();
            client.putBucketNotificationConfiguration(r -> r.bucket(buckets().raw())
                    .notificationConfiguration(n -> n.lambdaFunctionConfigurations(List.of(trigger))));
        }

        /** Java 21 is the newest runtime that every LocalStack of this version has; the jar is Java 17 bytecode. */
        private static String createFunction(Map<String, String> environment) throws IOException {
            StringBuilder variables = new StringBuilder("Variables={");
            new TreeMap<>(environment)
                    .forEach((name, value) -> variables
                            .append(variables.charAt(variables.length() - 1) == '{' ? "" : ",")
                            .append(name)
                            .append('=')
                            .append(value));
            variables.append('}');
            String arn = localStack(
                            "lambda",
                            "create-function",
                            "--function-name=tamiz",
                            "--runtime=java21",
                            "--handler=io.tamiz.function.PreprocessHandler",
                            "--role=arn:aws:iam::000000000000:role/tamiz",
                            "--timeout=120",
                            "--memory-size=512",
                            "--zip-file=fileb://" + JAR,
                            "--environment=" + variables,
                            "--query=FunctionArn",
                            "--output=text")
                    .strip();
            localStack("lambda", "wait", "function-active-v2", "--function-name=tamiz");
            return arn;
        }

        private static String localStack(String... arguments) throws IOException {
            String[] command = new String[arguments.length + 1];
            command[0] = "awslocal";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            try {
                ExecResult result = LOCALSTACK.execInContainer(command);
                assertThat(result.getExitCode()).as(result.getStderr()).isZero();
                return result.getStdout();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        /** The bucket triggers by itself; what is left is to wait until the outcome of the key's content is there. */
        @Override
        void trigger(String key, String eventName) {
            Awaitility.await("outcome of " + key).atMost(TIME_LIMIT).until(() -> isSettled(key));
        }

        private boolean isSettled(String key) {
            List<JsonNode> records = curated().records(key);
            Optional<String> etag = sourceETag(key);
            if (etag.isEmpty()) {
                return records.isEmpty();
            }
            if (records.isEmpty()) {
                return curated()
                        .verdict(key)
                        .filter(verdict -> etag(verdict.path("etag")).equals(etag.get()))
                        .isPresent();
            }
            return records.size() == 1
                    && etag(records.get(0).at("/source/etag")).equals(etag.get());
        }

        private static String etag(JsonNode etag) {
            return etag.asText().replace("\"", "");
        }

        private Optional<String> sourceETag(String key) {
            try {
                return Optional.of(
                        client().headObject(r -> r.bucket(buckets().raw()).key(key))
                                .eTag()
                                .replace("\"", ""));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            client().close();
        }
    }
}
