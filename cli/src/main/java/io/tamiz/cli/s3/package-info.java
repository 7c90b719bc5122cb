/**
 * A real S3 endpoint inside the process, for local use and for tests: {@link io.tamiz.cli.s3.EmbeddedS3} is the server,
 * {@link io.tamiz.cli.s3.EventWorker} hands what happens in a bucket to a handler, as S3 notifications.
 */
@NullMarked
package io.tamiz.cli.s3;

import org.jspecify.annotations.NullMarked;
