package io.tamiz.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Compressed files and archives, and how each begins. */
enum FileKind {
    GZIP("gzip", "\u001f\u008b"),
    ZSTD("zstd", "(\u00b5/\u00fd"),
    BZIP2("bzip2", "BZh"),
    ZIP("zip", "PK\u0003\u0004"),
    EMPTY_ZIP("zip", "PK\u0005\u0006"),
    SPLIT_ZIP("a part of a split zip archive", "PK\u0007\u0008"),
    XZ("xz", "\u00fd7zXZ\u0000"),
    LZ4("lz4", "\u0004\"M\u0018"),
    OLD_LZ4("lz4", "\u0002!L\u0018"),
    SNAPPY("framed snappy", "\u00ff\u0006\u0000\u0000sNaPpY"),
    LZIP("lzip", "LZIP\u0001"),
    LZOP("lzop", "\u0089LZO\u0000"),
    COMPRESS("compress (.Z)", "\u001f\u009d"),
    SEVEN_ZIP("a 7z archive", "7z\u00bc\u00af'\u001c"),
    RAR("a rar archive", "Rar!\u001a\u0007"),
    TAR("a tar archive", "ustar") {
        /** The name of the first file stands in front, filled up with zeros. */
        @Override
        boolean begins(byte[] bytes) {
            return bytes.length == REACH && bytes[99] == 0 && matches(bytes, 257);
        }
    },
    /** Nothing but the beginning of one of those that are read. */
    CUT_SHORT("a compressed stream that is cut short", "") {
        @Override
        boolean begins(byte[] bytes) {
            return Stream.of(GZIP, ZSTD, BZIP2, ZIP, EMPTY_ZIP).anyMatch(kind -> kind.isCutShort(bytes));
        }
    },
    /** Plain text, one hopes. */
    OTHER("text", "");

    /** Bytes of the beginning that tell any of them: one block of tar. */
    static final int REACH = 512;

    /** Skippable frames, 16 kinds of them, may come before the first frame. */
    private static final byte[] SKIPPABLE = {0x2a, 0x4d, 0x18};

    /** The letters, the level and what follows it. */
    private static final int BZIP2_REACH = 10;

    /** What follows the level: the first block, or the end of a stream without one. */
    private static final byte[][] BZIP2_NEXT = {
        {0x31, 0x41, 0x59, 0x26, 0x53, 0x59}, {0x17, 0x72, 0x45, 0x38, 0x50, (byte) 0x90}
    };

    private final String label;
    /** One character a byte. */
    private final String magic;

    FileKind(String label, String magic) {
        this.label = label;
        this.magic = magic;
    }

    /** The kind of a file that begins so. */
    static FileKind of(byte[] first) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(first))
                .findFirst()
                .orElseThrow();
    }

    /** The word for it in messages. */
    String label() {
        return label;
    }

    boolean isRead() {
        return this == GZIP || this == ZSTD || this == BZIP2 || this == ZIP || this == EMPTY_ZIP;
    }

    /** Of a kind that {@link #isRead()}, its content; closed with the stream. */
    InputStream decoder(InputStream in, ExpansionLimit limit) {
        CompressedSource source = new CompressedSource(in, label);
        return switch (this) {
            case GZIP -> new GzipMembersInputStream(source, limit);
            case ZSTD -> new ZstdFramesInputStream(source, limit);
            case BZIP2 -> new Bzip2StreamsInputStream(source, limit);
            case ZIP, EMPTY_ZIP -> new ZipEntryInputStream(source, limit);
            default -> throw new IllegalStateException(this + " is not read");
        };
    }

    boolean begins(byte[] bytes) {
        return switch (this) {
            case ZSTD -> matches(bytes, 0) || isSkippable(bytes);
            case BZIP2 -> matches(bytes, 0) && bytes.length >= BZIP2_REACH && isBzip2Next(bytes);
            default -> matches(bytes, 0);
        };
    }

    final boolean matches(byte[] bytes, int at) {
        byte[] expected = magic();
        int end = at + expected.length;
        return bytes.length >= end && Arrays.equals(bytes, at, end, expected, 0, expected.length);
    }

    private byte[] magic() {
        return magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * A letter or two may be the label of a table without rows; three, or a byte that no text has, are the beginning of
     * a file that lost the rest.
     */
    private boolean isCutShort(byte[] bytes) {
        int reach = this == BZIP2 ? BZIP2_REACH : magic.length();
        int told = Math.min(bytes.length, magic.length());
        boolean begun = bytes.length < reach
                && Arrays.equals(bytes, 0, told, magic(), 0, told)
                && (this != BZIP2 || isBzip2Next(bytes));
        return begun && (bytes.length > 2 || !isText(bytes));
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether behind the letters there is a level, then what may follow, as far as there are bytes. */
    private static boolean isBzip2Next(byte[] bytes) {
        if (bytes.length > 3 && (bytes[3] < '1' || bytes[3] > '9')) {
            return false;
        }
        int length = Math.max(0, Math.min(bytes.length, BZIP2_REACH) - 4);
        for (byte[] next : BZIP2_NEXT) {
            if (length == 0 || Arrays.equals(bytes, 4, 4 + length, next, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSkippable(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xf0) == 0x50
                && Arrays.equals(bytes, 1, 4, SKIPPABLE, 0, SKIPPABLE.length);
    }
}
