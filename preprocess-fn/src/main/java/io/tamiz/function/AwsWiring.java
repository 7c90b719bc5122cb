package io.tamiz.function;

import io.tamiz.publish.ProgramVersion;
import io.tamiz.publish.Publisher;
import io.tamiz.publish.RecipeSource;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.S3Clients;
import io.tamiz.store.S3ObjectStore;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Puts the function together out of its environment. */
final class AwsWiring {
    private AwsWiring() {}

    /** @throws IllegalArgumentException with one line that names the variable that is missing or wrong */
    static ObjectWorker worker(Map<String, String> environment, PrintStream log) {
        FunctionSettings settings = FunctionSettings.of(environment);
        S3Client s3 = S3Clients.create(environment);
        Function<String, ObjectStore> buckets = bucket -> S3ObjectStore.of(s3, bucket);
        RecipeSource recipes = RecipeSources.of(settings.recipes(), settings.withoutRecipe(), buckets);
        Publisher publisher = new Publisher(
                buckets.apply(settings.curatedBucket()), recipes, InstantSource.system(), ProgramVersion.CURRENT);
        return new ObjectWorker(
                buckets::apply,
                settings.curatedBucket(),
                publisher,
                failures(settings.failureQueueUrl(), environment),
                log);
    }

    private static FailureQueue failures(@Nullable String queueUrl, Map<String, String> environment) {
        if (queueUrl == null) {
            return FailureQueue.none();
        }
        LazySqs sqs = new LazySqs(environment);
        return json -> sqs.client().sendMessage(m -> m.queueUrl(queueUrl).messageBody(json));
    }

    /** Most processes never see a bad object, so the client is made when the first one comes. */
    private static final class LazySqs {
        private final Map<String, String> environment;
        private @Nullable SqsClient client;

        LazySqs(Map<String, String> environment) {
            this.environment = environment;
        }

        synchronized SqsClient client() {
            SqsClient made = client == null ? create() : client;
            client = made;
            return made;
        }

        private SqsClient create() {
            SqsClientBuilder builder = SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
            String endpoint =
                    environment.getOrDefault("AWS_ENDPOINT_URL_SQS", environment.getOrDefault("AWS_ENDPOINT_URL", ""));
            if (!endpoint.isBlank()) {
                builder.endpointOverride(URI.create(endpoint));
                if (!environment.containsKey("AWS_REGION") && !environment.containsKey("AWS_DEFAULT_REGION")) {
                    builder.region(Region.US_EAST_1);
                }
            }
            return builder.build();
        }
    }
}
