package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A byte that means nothing is {@code ff} in the result, where it stood. */
class TranscodingInputStreamTest {
    @ParameterizedTest
    @CsvSource({
        "ISO-2022-JP, 41 1b2442 2422 1b2842 42, 41 e38182 42",
        "ISO-2022-JP, 41 1b2442 24, 41 ff",
        "Shift_JIS, 41 82a0 82, 41 e38182 ff",
        "EUC-JP, a4a2 a4, e38182 ff",
        "GB18030, 41 81308130 8130, 41 c280 ff",
        "UTF-16LE, 4100 00d8 4200, 41 ff 42",
        "UTF-16LE, 4100 00dc 4200, 41 ff 42",
        "UTF-16LE, 3dd800de 4200, f09f9880 42",
        "UTF-16LE, 4100 3dd8, 41 ff",
        "UTF-16BE, 0041 00, 41 ff",
        "windows-1252, 80 81 41, e282ac ff 41",
    })
    void turnsIntoUtf8(String charset, String source, String expected) throws IOException {
        assertThat(transcoded(hex(source), Charset.forName(charset))).isEqualTo(hex(expected));
    }

    @Test
    void faultsOfBothSidesKeepTheirOrder() throws IOException {
        byte[] source = {'a', Odd.HIGH_SURROGATE, Odd.MALFORMED, 'b', Odd.HIGH_SURROGATE, 'c', Odd.MALFORMED, 'd', 'e'};
        assertThat(transcoded(source, new Odd())).isEqualTo(hex("61 ff ff 62 ff 63 ff 64 65"));
    }

    @Test
    void whatTheDecoderHoldsBackComesAtTheEnd() throws IOException {
        byte[] source = {'a', 'b', Odd.HIGH_SURROGATE, Odd.HELD_BACK};
        assertThat(transcoded(source, new Odd())).isEqualTo(hex("61 62 ff 78"));
        assertThat(transcoded(new byte[] {'a', Odd.HIGH_SURROGATE}, new Odd())).isEqualTo(hex("61 ff"));
    }

    private static byte[] transcoded(byte[] source, Charset charset) throws IOException {
        byte[] whole = new TranscodingInputStream(new ByteArrayInputStream(source), charset).readAllBytes();
        byte[] inBytes = new TranscodingInputStream(new CutInputStream(source, () -> 1), charset).readAllBytes();
        assertThat(inBytes).isEqualTo(whole);
        return whole;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** Gives halves of characters, takes a byte for none, and holds a character back until the end. */
    private static final class Odd extends Charset {
        static final byte HIGH_SURROGATE = 1;
        static final byte MALFORMED = 2;
        static final byte HELD_BACK = 3;

        Odd() {
            super("x-odd", new String[0]);
        }

        @Override
        public boolean contains(Charset other) {
            return false;
        }

        @Override
        public CharsetEncoder newEncoder() {
            return StandardCharsets.US_ASCII.newEncoder();
        }

        @Override
        public CharsetDecoder newDecoder() {
            return new CharsetDecoder(this, 1, 1) {
                private boolean held;

                @Override
                protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                    while (in.hasRemaining()) {
                        byte b = in.get(in.position());
                        if (b == MALFORMED) {
                            return CoderResult.malformedForLength(1);
                        }
                        if (!out.hasRemaining()) {
                            return CoderResult.OVERFLOW;
                        }
                        in.get();
                        held |= b == HELD_BACK;
                        if (b != HELD_BACK) {
                            out.put(b == HIGH_SURROGATE ? '\ud800' : (char) b);
                        }
                    }
                    return CoderResult.UNDERFLOW;
                }

                @Override
                protected CoderResult implFlush(CharBuffer out) {
                    if (held) {
                        out.put('x');
                        held = false;
                    }
                    return CoderResult.UNDERFLOW;
                }
            };
        }
    }
}
