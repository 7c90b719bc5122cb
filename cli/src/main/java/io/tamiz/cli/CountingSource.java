package io.tamiz.cli;

import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectPage;
import io.tamiz.store.ObjectSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Tells how many bytes were read of a source's objects. */
final class CountingSource implements ObjectSource {
    private final ObjectSource source;
    private final LongConsumer bytesRead;

    /** @param bytesRead is told the bytes of each read */
    CountingSource(ObjectSource source, LongConsumer bytesRead) {
        this.source = source;
        this.bytesRead = bytesRead;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String place() {
        return source.place();
    }

    @Override
    public String location(String key) {
        return source.location(key);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return source.head(key);
    }

    @Override
    public ObjectPage listPage(String prefix, String startAfter) {
        return source.listPage(prefix, startAfter);
    }

    @Override
    public InputStream open(ObjectHead head) {
        return new FilterInputStream(source.open(head)) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                bytesRead.accept(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                bytesRead.accept(Math.max(0, count));
                return count;
            }
        };
    }
}
