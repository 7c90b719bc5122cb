package io.tamiz.robustness;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** How the bytes of a file are compressed. */
enum Packing {
    PLAIN {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            out.write(plain);
        }
    },
    GZIP {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(plain);
            }
        }
    },
    /** A member for the first half and one for the second. */
    GZIP_TWICE {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            int half = plain.length / 2;
            GZIP.write(Arrays.copyOf(plain, half), out);
            GZIP.write(Arrays.copyOfRange(plain, half, plain.length), out);
        }
    },
    /** Blocks of a few bytes with their size in an extra field, and the empty block that ends such files. */
    BGZIP {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            for (int at = 0; at < plain.length; at += 10) {
                out.write(block(Arrays.copyOfRange(plain, at, Math.min(plain.length, at + 10))));
            }
            out.write(block(new byte[0]));
        }
    },
    ZIP {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("export.csv"));
                zip.write(plain);
            }
        }
    },
    ZIP_OF_TWO {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("a.csv"));
                zip.write(plain);
                zip.putNextEntry(new ZipEntry("b.csv"));
                zip.write(plain);
            }
        }
    },
    ZSTD {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            out.write(Zstd.compress(plain));
        }
    },
    BZIP2 {
        @Override
        void write(byte[] plain, OutputStream out) throws IOException {
            try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
                bzip2.write(plain);
            }
        }
    };

    private static final int HEADER_AND_TRAILER = 26;

    abstract void write(byte[] plain, OutputStream out) throws IOException;

    private static byte[] block(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] data = new byte[plain.length + 64];
        int length = deflater.deflate(data);
        deflater.end();
        CRC32 crc = new CRC32();
        crc.update(plain);
        int last = length + HEADER_AND_TRAILER - 1;
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, (byte) 0xff, 6, 0, 'B', 'C', 2, 0});
        block.writeBytes(new byte[] {(byte) last, (byte) (last >> 8)});
        block.write(data, 0, length);
        writeInt(block, (int) crc.getValue());
        writeInt(block, plain.length);
        return block.toByteArray();
    }

    private static void writeInt(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >> shift);
        }
    }
}
