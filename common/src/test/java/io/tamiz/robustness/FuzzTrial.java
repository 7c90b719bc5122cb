package io.tamiz.robustness;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Reads one damaged file and checks what holds for every file. */
final class FuzzTrial {
    /** How often a reader may ask for more where there is none. */
    private static final int MOST_READS_AT_END = 100;

    private FuzzTrial() {}

    /**
     * What came of it, to be compared with that of another trial.
     *
     * @throws AssertionError if something does not hold
     */
    static List<String> run(byte[] bytes, Instructions instructions, Cuts cuts) throws IOException {
        List<String> result = new ArrayList<>();
        Set<String> rejected = new LinkedHashSet<>();
        try (Preprocessor preprocessor =
                Preprocessor.open(new Pieces(bytes, cuts), "fuzz.csv", instructions, reject -> {
                    result.add(reject.toString());
                    if (reject.action() == Reject.Action.REJECTED) {
                        rejected.add(reject.line() + "@" + reject.byteOffset());
                    }
                })) {
            long rows = 0;
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                rows += batch.rows();
                addRows(result, batch);
            }
            check(preprocessor.next() == null, "there was more after the end");
            check(preprocessor.counts().written() == rows, preprocessor.counts() + ", but rows given: " + rows);
            check(
                    preprocessor.counts().rejected() == rejected.size(),
                    preprocessor.counts() + ", but rejects told: " + rejected);
            result.sort(null); // rejects are told batch by batch
            result.add(preprocessor.counts() + " " + preprocessor.schema());
        } catch (ObjectFailedException e) {
            check(String.valueOf(e.getMessage()).startsWith("[fuzz.csv] "), "no name in: " + e.getMessage());
            check(String.valueOf(e.getMessage()).lines().count() == 1, "more than a line: " + e.getMessage());
            return List.of(isOfCompression(e.code()) ? e.code().name() : e.code() + " " + e.getMessage());
        }
        return result;
    }

    /** How far a damaged stream was read before it was found out depends on how much was given at once. */
    private static boolean isOfCompression(FailureCode code) {
        return code == FailureCode.CORRUPT_INPUT || code == FailureCode.TRUNCATED_INPUT;
    }

    private static void addRows(List<String> result, ColumnBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < batch.schema().size(); column++) {
                text.append(batch.column(column).isNull(row) ? "~" : ValueText.of(batch.column(column), row))
                        .append('|');
            }
            result.add(text.toString());
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** How many bytes are given at once, by where the stream stands. */
    @FunctionalInterface
    interface Cuts {
        Cuts NONE = position -> Integer.MAX_VALUE;

        int most(int position);

        static Cuts everyByte() {
            return position -> 1;
        }

        static Cuts at(int cut) {
            return position -> position < cut ? cut - position : Integer.MAX_VALUE;
        }

        static Cuts random(long seed) {
            Random random = new Random(seed);
            int most = 1 << random.nextInt(13);
            return position -> 1 + random.nextInt(most);
        }
    }

    /** Gives bytes in pieces. */
    private static final class Pieces extends InputStream {
        private final byte[] bytes;
        private final Cuts cuts;
        private int position;
        private int readsAtEnd;

        Pieces(byte[] bytes, Cuts cuts) {
            this.bytes = bytes;
            this.cuts = cuts;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (position == bytes.length) {
                check(++readsAtEnd <= MOST_READS_AT_END, "reading goes on at the end");
                return -1;
            }
            int given = Math.min(Math.min(length, cuts.most(position)), bytes.length - position);
            System.arraycopy(bytes, position, target, offset, given);
            position += given;
            return given;
        }
    }
}
