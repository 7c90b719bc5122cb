package io.tamiz.cli;

import io.tamiz.cli.s3.EmbeddedS3;
import io.tamiz.cli.s3.EventWorker;
import io.tamiz.cli.s3.NotificationHandler;
import io.tamiz.cli.s3.ObjectEvent;
import io.tamiz.function.FailureQueue;
import io.tamiz.function.PreprocessHandler;
import io.tamiz.function.RecipeSources;
import io.tamiz.publish.RecipeSource;
import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.S3ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Everything that AWS would run, in this process: the bucket {@code raw}, its events, the function, the bucket {@code
 * curated}. Between them is S3's own protocol.
 */
final class LocalFunction implements AutoCloseable {
    private final EmbeddedS3 server;
    private final S3Client client;
    private final EventWorker worker;

    private LocalFunction(EmbeddedS3 server, S3Client client, EventWorker worker) {
        this.server = server;
        this.client = client;
        this.worker = worker;
    }

    /**
     * @param options of the server
     * @param recipes folder of recipes, read again when changed; what none of them fits is inferred
     * @param reports is told what became of each object, by one thread
     */
    static LocalFunction start(EmbeddedS3.Options options, Path recipes, Consumer<InputReport> reports)
            throws IOException {
        EmbeddedS3 server = EmbeddedS3.start(options);
        S3Client client = server.client();
        PreprocessHandler handler = new PreprocessHandler(
                bucket -> S3ObjectStore.of(client, bucket),
                S3ObjectStore.of(client, EmbeddedS3.CURATED_BUCKET),
                recipesIn(recipes),
                FailureQueue.none(),
                Clock.systemUTC(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        EventWorker worker = new EventWorker(
                EmbeddedS3.RAW_BUCKET,
                server.region(),
                reporting(handler, reports),
                (event, cause) -> reports.accept(InputReport.trouble(uri(event), cause)));
        server.onEvent(worker);
        return new LocalFunction(server, client, worker);
    }

    private static RecipeSource recipesIn(Path folder) {
        return RecipeSources.inBucket(LocalObjectStore.at("recipes", folder), "")
                .orInfer();
    }

    private static NotificationHandler reporting(PreprocessHandler handler, Consumer<InputReport> reports) {
        return notification -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(notification.getBytes(StandardCharsets.UTF_8)), answer, null);
            FunctionAnswer.reports(answer.toString(StandardCharsets.UTF_8)).forEach(reports);
        };
    }

    private static String uri(ObjectEvent event) {
        return Location.S3_SCHEME + event.bucket() + "/" + event.key();
    }

    EmbeddedS3 server() {
        return server;
    }

    /** A client of the server, for as long as this lives. */
    S3Client client() {
        return client;
    }

    /** Finishes the object in work, then stops. */
    @Override
    public void close() throws IOException {
        worker.close();
        client.close();
        server.close();
    }
}
