package io.tamiz.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectPage;
import io.tamiz.store.ObjectSource;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** One large object that lies nowhere: its rows are made while it is read, the same each time. */
record GeneratedCsv(long sizeBytes, int partitions) implements ObjectSource {
    private static final byte[] HEADER = "part,id,amount,score,token\n".getBytes(US_ASCII);

    @Override
    public String name() {
        return "generated";
    }

    @Override
    public String place() {
        return "generated:";
    }

    @Override
    public String location(String key) {
        return "generated:" + key;
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return Optional.of(new ObjectHead(key, null, "\"1\"", Instant.EPOCH, sizeBytes));
    }

    @Override
    public InputStream open(ObjectHead head) {
        return new Rows(sizeBytes, partitions);
    }

    @Override
    public ObjectPage listPage(String prefix, String startAfter) {
        return new ObjectPage(List.of(), false);
    }

    private static final class Rows extends InputStream {
        private static final int TOKEN_BYTES = 24;

        private final SplittableRandom random = new SplittableRandom(1);
        private final byte[] row = new byte[100];
        private final int partitions;
        private long left;
        private long id;
        private int at;
        private int end;

        Rows(long sizeBytes, int partitions) {
            this.partitions = partitions;
            left = sizeBytes;
            System.arraycopy(HEADER, 0, row, 0, HEADER.length);
            end = HEADER.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int position = offset;
            while (position < offset + length && (at < end || left > 0)) {
                if (at == end) {
                    nextRow();
                }
                int count = Math.min(end - at, offset + length - position);
                System.arraycopy(row, at, target, position, count);
                at += count;
                position += count;
            }
            return position == offset && length > 0 ? -1 : position - offset;
        }

        private void nextRow() {
            at = 0;
            end = 0;
            number(random.nextInt(partitions), 3);
            row[end++] = ',';
            number(id++, 10);
            row[end++] = ',';
            number(random.nextLong(1_000_000_000_000L), 12);
            row[end++] = ',';
            number(random.nextLong(1_000_000_000_000L), 12);
            row[end++] = ',';
            long bits = random.nextLong();
            for (int i = 0; i < TOKEN_BYTES; i++) {
                row[end++] = (byte) ('a' + (bits & 15));
                bits = bits >>> 4 | bits << 60 ^ id << 7;
            }
            row[end++] = '\n';
            left -= end;
        }

        private void number(long value, int digits) {
            long rest = value;
            for (int i = end + digits - 1; i >= end; i--) {
                row[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            end += digits;
        }
    }
}
