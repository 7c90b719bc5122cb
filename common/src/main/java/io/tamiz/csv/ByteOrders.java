package io.tamiz.csv;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decides on the byte order where a charset leaves it open: by the mark at the beginning, without one by the zeros that
 * a first ASCII character has, else big end first.
 */
public final class ByteOrders {
    static final int MARK_BYTES = 4;

    private ByteOrders() {}

    /** The charset with its byte order; the mark stays in the stream, which can take {@link #MARK_BYTES} back. */
    static Charset resolve(Charset charset, PushbackInputStream in) throws IOException {
        if (!isOpen(charset)) {
            return charset;
        }
        byte[] start = in.readNBytes(MARK_BYTES);
        in.unread(start);
        return resolve(charset, start);
    }

    /** The charset with its byte order, told by the first bytes of the file; any other charset as it is. */
    public static Charset resolve(Charset charset, byte[] start) {
        if (!isOpen(charset)) {
            return charset;
        }
        boolean wide = charset.name().equals("UTF-32");
        boolean little = start.length >= 2 && (isLittleMark(start) || (start[0] != 0 && start[1] == 0));
        if (wide) {
            return Charset.forName(little ? "UTF-32LE" : "UTF-32BE");
        }
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isOpen(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16) || charset.name().equals("UTF-32");
    }

    private static boolean isLittleMark(byte[] start) {
        return start[0] == (byte) 0xff && start[1] == (byte) 0xfe;
    }
}
