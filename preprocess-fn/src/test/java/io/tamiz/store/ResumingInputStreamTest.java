package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumingInputStreamTest {
    private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"1,ENDS", "3,ENDS", "9,ENDS", "10,ENDS", "11,ENDS", "1,THROWS", "3,THROWS", "9,THROWS"})
    void aBodyThatBreaksIsTakenUpWhereItBroke(int bytesEach, Break how) throws IOException {
        BreakingSource source = new BreakingSource(bytesEach, how);
        try (InputStream in = ResumingInputStream.open(source, 0, CONTENT.length)) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
        assertThat(source.openedAt.get(0)).isZero();
        assertThat(source.openedAt).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aBodyThatNeverComesIsGivenUpAfterABoundedNumberOfAttempts() throws IOException {
        BreakingSource source = new BreakingSource(0, Break.THROWS);
        try (InputStream in = ResumingInputStream.open(source, 0, CONTENT.length)) {
            assertThatThrownBy(in::readAllBytes).hasMessage("given up at 0");
        }
        assertThat(source.openedAt).hasSize(1 + ResumingInputStream.MAX_FRUITLESS_ATTEMPTS);
    }

    /** How a body breaks. */
    enum Break {
        ENDS,
        THROWS
    }

    /** Gives some bytes at each opening and then breaks. */
    private static final class BreakingSource implements ResumingInputStream.Opener {
        private final int bytesEach;
        private final Break how;
        private final List<Long> openedAt = new ArrayList<>();

        BreakingSource(int bytesEach, Break how) {
            this.bytesEach = bytesEach;
            this.how = how;
        }

        @Override
        public InputStream open(long position, long end) {
            openedAt.add(position);
            int length = Math.min(bytesEach, CONTENT.length - (int) position);
            return new ByteArrayInputStream(CONTENT, (int) position, length) {
                @Override
                public int read(byte[] bytes, int offset, int count) {
                    int read = super.read(bytes, offset, count);
                    if (read < 0 && how == Break.THROWS) {
                        throwUnchecked(new IOException("connection reset"));
                    }
                    return read;
                }
            };
        }

        @Override
        public RuntimeException givenUp(long position, IOException reason) {
            return new IllegalStateException("given up at " + position, reason);
        }

        /** The stream that is extended does not declare what real ones throw. */
        @SuppressWarnings("unchecked") // The cast disappears at run time, which is the point.
        private static <E extends Throwable> void throwUnchecked(Throwable e) throws E {
            throw (E) e;
        }
    }
}
