package io.tamiz.cli.s3;

import java.io.IOException;

/** Takes the JSON of an S3 notification, as the function does. */
@FunctionalInterface
public interface NotificationHandler {
    /** Called for one notification at a time, always by the same thread. */
    void handle(String notification) throws IOException;
}
