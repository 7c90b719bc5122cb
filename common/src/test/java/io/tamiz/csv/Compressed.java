package io.tamiz.csv;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Compressed streams, each made by a library that did not read this project's code. */
enum Compressed {
    GZIP(true) {
        @Override
        byte[] of(byte[] plain) {
            return written(
                    (out, bytes) -> {
                        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                            gzip.write(bytes);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    plain);
        }
    },
    /** Level 0: with blocks that are stored. */
    GZIP_WITH_NAME_AND_CHECKED_HEADER(true) {
        @Override
        byte[] of(byte[] plain) {
            byte[] header = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3, 3, 0, 'x', 'y', 'z', 'a', 0, 'c', 0
            };
            CRC32 crc = new CRC32();
            crc.update(header);
            byte[] simple = GZIP.of(plain);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(header);
            all.write((int) crc.getValue() & 0xff);
            all.write((int) crc.getValue() >> 8 & 0xff);
            all.write(simple, 10, simple.length - 10);
            return all.toByteArray();
        }
    },
    ZSTD(true) {
        @Override
        byte[] of(byte[] plain) {
            try (ZstdCompressCtx context = new ZstdCompressCtx().setChecksum(true)) {
                return context.compress(plain);
            }
        }
    },
    ZSTD_WITHOUT_CHECKSUM(false) {
        @Override
        byte[] of(byte[] plain) {
            return Zstd.compress(plain);
        }
    },
    BZIP2(true) {
        @Override
        byte[] of(byte[] plain) {
            return written(
                    (out, bytes) -> {
                        try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
                            bzip2.write(bytes);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    plain);
        }
    },
    /** The sizes stand behind the data. */
    ZIP(true) {
        @Override
        byte[] of(byte[] plain) {
            return zip(new ZipEntry("a.csv"), plain, new ZipEntry[0]);
        }
    },
    /** The sizes stand in front of the data. */
    ZIP_STORED(true) {
        @Override
        byte[] of(byte[] plain) {
            return zip(stored("a.csv", plain), plain, new ZipEntry[0]);
        }
    },
    ZIP_AMONG_FOLDERS_AND_RESOURCE_FORKS(true) {
        @Override
        byte[] of(byte[] plain) {
            return zip(
                    new ZipEntry("folder/a.csv"),
                    plain,
                    new ZipEntry("folder/"),
                    new ZipEntry("__MACOSX/._a.csv"),
                    new ZipEntry("__MACOSX/folder/._a.csv"));
        }
    },
    ZIP64(true) {
        @Override
        byte[] of(byte[] plain) {
            return written(
                    (out, bytes) -> {
                        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                            zip.setUseZip64(Zip64Mode.Always);
                            zip.setComment("sizes of 64 bits behind the data");
                            zip.putArchiveEntry(new ZipArchiveEntry("a.csv"));
                            zip.write(bytes);
                            zip.closeArchiveEntry();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    plain);
        }
    },
    ZIP64_STORED(true) {
        @Override
        byte[] of(byte[] plain) {
            return written(
                    (out, bytes) -> {
                        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                            zip.setUseZip64(Zip64Mode.Always);
                            zip.setMethod(ZipEntry.STORED);
                            ZipArchiveEntry entry = new ZipArchiveEntry("a.csv");
                            entry.setSize(bytes.length);
                            entry.setCrc(crc(bytes));
                            zip.putArchiveEntry(entry);
                            zip.write(bytes);
                            zip.closeArchiveEntry();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    plain);
        }
    },
    /** As writers to a pipe make it: only what stands behind the data says where it ends. */
    ZIP_STORED_OF_UNKNOWN_LENGTH(true) {
        @Override
        byte[] of(byte[] plain) {
            byte[] known = ZIP_STORED.of(plain);
            int data = 30 + "a.csv".length();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            known[6] |= 8;
            all.write(known, 0, 14);
            all.writeBytes(new byte[12]);
            all.write(known, 26, data - 26 + plain.length);
            all.writeBytes(new byte[] {'P', 'K', 7, 8});
            all.write(known, 14, 12);
            all.write(known, data + plain.length, known.length - data - plain.length);
            return all.toByteArray();
        }
    };

    /** Whether the format has a checksum over the content, so that damage cannot go unseen. */
    final boolean checked;

    Compressed(boolean checked) {
        this.checked = checked;
    }

    abstract byte[] of(byte[] plain);

    static byte[] zip(ZipEntry entry, byte[] plain, ZipEntry... before) {
        return written(
                (out, bytes) -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        zip.setLevel(Deflater.BEST_COMPRESSION);
                        for (ZipEntry other : before) {
                            zip.putNextEntry(other);
                            zip.write(other.isDirectory() ? new byte[0] : new byte[] {0, 5, 22, 7});
                            zip.closeEntry();
                        }
                        zip.putNextEntry(entry);
                        zip.write(bytes);
                        zip.closeEntry();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                plain);
    }

    static ZipEntry stored(String name, byte[] plain) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(plain.length);
        entry.setCrc(crc(plain));
        return entry;
    }

    private static long crc(byte[] plain) {
        CRC32 crc = new CRC32();
        crc.update(plain);
        return crc.getValue();
    }

    private static byte[] written(BiConsumer<ByteArrayOutputStream, byte[]> writer, byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.accept(out, plain);
        return out.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Lines that compress, though not to nothing. */
    static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 7 == 6 ? '\n' : 'a' + random.nextInt(6));
        }
        return bytes;
    }
}
