package io.tamiz.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** The four letters that a Parquet file begins and ends with. */
final class ParquetMagic {
    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED_MAGIC = "PARE";
    /** Magic, footer length, magic. */
    private static final int SMALLEST_FILE = 12;

    private ParquetMagic() {}

    /** @throws IOException with one line that names the file, if this is no Parquet file */
    static void require(InputFile input, String name) throws IOException {
        long length = input.getLength();
        if (length == 0) {
            throw new IOException("[" + name + "] is no Parquet file: it is empty");
        }
        if (length < SMALLEST_FILE) {
            throw new IOException("[" + name + "] is no Parquet file: it has only " + length + " bytes");
        }
        try (SeekableInputStream in = input.newStream()) {
            String head = letters(in, 0);
            if (head.equals(ENCRYPTED_MAGIC)) {
                throw new IOException("[" + name + "] is an encrypted Parquet file, which cannot be read");
            }
            if (!head.equals(MAGIC)) {
                throw new IOException("[" + name + "] is no Parquet file: it does not begin with " + MAGIC);
            }
            if (!letters(in, length - MAGIC.length()).equals(MAGIC)) {
                throw new IOException("[" + name + "] is cut off: it begins as a Parquet file and does not end as one");
            }
        }
    }

    private static String letters(SeekableInputStream in, long position) throws IOException {
        in.seek(position);
        byte[] letters = new byte[MAGIC.length()];
        in.readFully(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
