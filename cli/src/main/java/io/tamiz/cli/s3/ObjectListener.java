package io.tamiz.cli.s3;

/**
 * Is told of each object that was written or removed, once the server has done it and before it answers. Called by the
 * server's threads, several at once, so it must be quick and must not wait for another request to the same server.
 */
@FunctionalInterface
public interface ObjectListener {
    void accept(ObjectEvent event);
}
