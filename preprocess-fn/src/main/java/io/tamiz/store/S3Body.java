package io.tamiz.store;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** The body of a GET. Closed before its end, the connection is dropped instead of read to the end. */
final class S3Body extends FilterInputStream {
    private final ResponseInputStream<?> body;
    private boolean ended;

    S3Body(ResponseInputStream<?> body) {
        super(body);
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        int result = super.read();
        ended |= result < 0;
        return result;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int result = super.read(bytes, offset, length);
        ended |= result < 0;
        return result;
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            body.abort();
        }
        super.close();
    }
}
