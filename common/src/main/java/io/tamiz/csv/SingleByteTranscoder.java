package io.tamiz.csv;

/** One byte a character: looks each up in a table. Ugly, fast. */
final class SingleByteTranscoder extends Transcoder {
    private static final long HIGH = 0x8080808080808080L;

    private static final int FAULT = (1 << 24) | 0xff;

    private final int[] table;
    /** Whether bytes below 0x80 stand for themselves. */
    private final boolean ascii;
    /** Whether what was written last is not as long as it was in the file. */
    private boolean inRun;

    SingleByteTranscoder(int[] table) {
        this.table = table;
        boolean same = true;
        for (int b = 0; b < 0x80; b++) {
            same &= table[b] == ((1 << 24) | b);
        }
        this.ascii = same;
    }

    @Override
    int unitBytes() {
        return 1;
    }

    @Override
    void decode() {
        byte[] in = source;
        byte[] out = target;
        int i = from;
        int o = length;
        int end = to;
        int room = out.length - 8;
        while (i < end && o <= room) {
            if (ascii && i + 8 <= end) {
                long word = (long) LONG.get(in, i);
                LONG.set(out, o, word);
                long high = word & HIGH;
                int plain = high == 0 ? 8 : Long.numberOfTrailingZeros(high) >>> 3;
                if (plain > 0) {
                    if (inRun) {
                        note(i, o);
                        inRun = false;
                    }
                    i += plain;
                    o += plain;
                    continue;
                }
            }
            do {
                int utf8 = table[in[i] & 0xff];
                int bytes = utf8 >>> 24;
                if (inRun ? bytes == 1 : utf8 == FAULT) {
                    note(i, o);
                }
                inRun = bytes > 1;
                INT.set(out, o, utf8);
                i++;
                o += bytes;
            } while (i < end && in[i] < 0 && o <= room);
        }
        from = i;
        length = o;
    }
}
