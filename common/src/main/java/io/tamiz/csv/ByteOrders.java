package io.tamiz.csv;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decides on the byte order where a charset leaves it to the mark at the beginning; big end first without one. */
final class ByteOrders {
    static final int MARK_BYTES = 4;

    private ByteOrders() {}

    /** The charset with its byte order; the mark stays in the stream, which can take {@link #MARK_BYTES} back. */
    static Charset resolve(Charset charset, PushbackInputStream in) throws IOException {
        boolean wide = charset.name().equals("UTF-32");
        if (!wide && !charset.equals(StandardCharsets.UTF_16)) {
            return charset;
        }
        byte[] mark = in.readNBytes(MARK_BYTES);
        in.unread(mark);
        boolean little = mark.length >= 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe;
        if (wide) {
            return Charset.forName(little ? "UTF-32LE" : "UTF-32BE");
        }
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
}
