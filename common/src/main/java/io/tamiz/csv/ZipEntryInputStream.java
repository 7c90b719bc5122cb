package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one file in a zip archive (APPNOTE 6.3) from front to back, since a stream cannot seek. What stands in
 * front of the data is held against the directory at the end, so an archive whose two accounts differ is no archive.
 */
final class ZipEntryInputStream extends DecodingInputStream {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int DIRECTORY_SIGNATURE = 0x05054b50;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int END = 0x06054b50;

    /** So many files are named where there are several. */
    private static final int NAMED = 5;
    /** And so far behind the second one they are looked for: not through gigabytes for the sake of a message. */
    private static final long NAMED_WITHIN_BYTES = 1 << 20;

    private final CompressedSource source;
    private final Inflater inflater = new Inflater(true);
    private final byte[] passed = new byte[8 << 10];
    /** Of the record that comes next. */
    private int signature;
    /** Of the one file, from its header on. */
    private @Nullable ZipEntryData data;

    private boolean dataEnded;
    private int entries;

    ZipEntryInputStream(CompressedSource source, ExpansionLimit limit) {
        super(source, limit);
        this.source = source;
    }

    @Override
    int decode(byte[] target, int offset, int length) throws IOException {
        ZipEntryData file = data == null ? beginFile() : data;
        data = file;
        if (!dataEnded) {
            int count = file.read(target, offset, length);
            if (count > 0) {
                return count;
            }
            dataEnded = true;
        }
        ZipHeader second = nextFile();
        if (second != null) {
            throw notOneFile("found " + names(file.header(), second));
        }
        checkDirectory(file);
        checkEnd();
        return -1;
    }

    private ZipEntryData beginFile() throws IOException {
        ZipHeader first = nextFile();
        if (first != null) {
            return new ZipEntryData(source, first, inflater);
        }
        if (signature != CENTRAL && signature != END && signature != ZIP64_END) {
            throw noRecord();
        }
        throw notOneFile(entries == 0 ? "found none" : "found none, only folders and resource forks");
    }

    /** The next entry that counts; null where another record comes next. What does not count is passed over. */
    private @Nullable ZipHeader nextFile() throws IOException {
        signature = (int) source.littleEndian(4);
        while (signature == LOCAL) {
            ZipHeader header = ZipHeader.local(source);
            entries++;
            if (header.isPartOfDocument()) {
                throw officeDocument(header);
            }
            if (header.isFile()) {
                return header;
            }
            passData(header, Long.MAX_VALUE);
            signature = (int) source.littleEndian(4);
        }
        return null;
    }

    /** False where the data goes on behind this offset. */
    private boolean passData(ZipHeader header, long untilOffset) throws IOException {
        if (!header.sizesBehindData()) {
            boolean near = header.compressedSize() <= untilOffset - source.offset();
            if (near) {
                source.pass(header.compressedSize());
            }
            return near;
        }
        ZipEntryData unwanted = new ZipEntryData(source, header, inflater);
        for (int count = 0; count >= 0; count = unwanted.read(passed, 0, passed.length)) {
            count(count);
            if (source.offset() > untilOffset) {
                return false;
            }
        }
        return true;
    }

    private String names(ZipHeader first, ZipHeader second) throws IOException {
        List<String> names = new ArrayList<>();
        names.add(first.shownName());
        long until = source.offset() + NAMED_WITHIN_BYTES;
        ZipHeader next = second;
        while (next != null && names.size() < NAMED) {
            names.add(next.shownName());
            if (!passData(next, until)) {
                break;
            }
            next = nextFile();
        }
        return String.join(", ", names) + (next == null ? "" : " and perhaps more");
    }

    private void checkDirectory(ZipEntryData file) throws IOException {
        int listed = 0;
        boolean confirmed = false;
        while (signature == CENTRAL) {
            ZipHeader entry = ZipHeader.central(source);
            listed++;
            confirmed |= entry.offset() == file.header().offset()
                    && entry.crc() == file.crc()
                    && entry.size() == file.size();
            signature = (int) source.littleEndian(4);
        }
        if (!confirmed || listed != entries) {
            throw source.corrupt("a directory that does not fit what is before it");
        }
    }

    private void checkEnd() throws IOException {
        if (signature == DIRECTORY_SIGNATURE) {
            source.pass(source.littleEndian(2));
            signature = (int) source.littleEndian(4);
        }
        if (signature == ZIP64_END) {
            source.pass(source.littleEndian(8));
            signature = (int) source.littleEndian(4);
        }
        if (signature == ZIP64_LOCATOR) {
            source.pass(16);
            signature = (int) source.littleEndian(4);
        }
        if (signature != END) {
            throw noRecord();
        }
        source.pass(16);
        source.pass(source.littleEndian(2)); // a comment
        if (source.fill()) {
            throw source.corrupt("bytes that follow its end");
        }
    }

    private ObjectFailedException noRecord() {
        return source.corrupt("bytes that are no zip record");
    }

    private static ObjectFailedException notOneFile(String found) {
        return new ObjectFailedException(
                FailureCode.NOT_ONE_FILE, "expected exactly one file in the zip archive, " + found);
    }

    private static ObjectFailedException officeDocument(ZipHeader part) {
        return new ObjectFailedException(
                FailureCode.NOT_CSV,
                "expected CSV, found an office document such as an Excel workbook (.xlsx), with " + part.shownName()
                        + " in it; save its table as CSV");
    }

    @Override
    void release() {
        inflater.end();
    }
}
