package io.tamiz.csv;

import java.util.Arrays;

/**
 * Where in the file the pieces of a decoded text stood. Between two entries each byte of UTF-8 is one unit of the file,
 * as ASCII is, so a text of ASCII needs no entry; an entry stands wherever counting so would go wrong.
 */
final class OffsetLog {
    private final int unitBytes;
    /** Offsets in the text, ascending. */
    private long[] texts = new long[64];
    /** Offsets in the file, one for each in {@link #texts}. */
    private long[] files = new long[64];

    /** The first entry stays whatever is forgotten: what comes before it is asked for no more. */
    private int first;

    private int count = 1;
    /** Where the last answer was found; the next is mostly there or behind it. */
    private int last;

    /** @param unitBytes bytes that an ASCII character has in the file */
    OffsetLog(int unitBytes) {
        this.unitBytes = unitBytes;
    }

    /** The byte at {@code text} of the decoded text begins at {@code file} of the file. Neither goes backwards. */
    void add(long text, long file) {
        int end = first + count;
        if (files[end - 1] + (text - texts[end - 1]) * unitBytes == file) {
            return;
        }
        if (end == texts.length) {
            makeRoom();
            end = count;
        }
        texts[end] = text;
        files[end] = file;
        count++;
    }

    private void makeRoom() {
        int size = count > texts.length / 2 ? 2 * texts.length : texts.length;
        texts = Arrays.copyOf(Arrays.copyOfRange(texts, first, first + count), size);
        files = Arrays.copyOf(Arrays.copyOfRange(files, first, first + count), size);
        last = Math.max(0, last - first);
        first = 0;
    }

    /** Offset in the file of the byte at {@code text}: exact where an ASCII character or a fault begins, or a line. */
    long file(long text) {
        int at = entry(text);
        long file = files[at] + (text - texts[at]) * unitBytes;
        return at + 1 < first + count ? Math.min(file, files[at + 1]) : file;
    }

    /** The last entry that is not behind {@code text}. */
    private int entry(long text) {
        int end = first + count;
        int at = last >= first && last < end && texts[last] <= text ? last : first;
        if (at + 1 < end && texts[at + 1] <= text) {
            at++;
        }
        if (at + 1 < end && texts[at + 1] <= text) {
            int found = Arrays.binarySearch(texts, at + 1, end, text);
            at = found >= 0 ? found : -found - 2;
        }
        last = at;
        return at;
    }

    /** Nothing before {@code text} is asked for any more. */
    void forget(long text) {
        int at = entry(text);
        count -= at - first;
        first = at;
    }
}
