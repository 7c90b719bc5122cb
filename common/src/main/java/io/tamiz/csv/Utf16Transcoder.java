package io.tamiz.csv;

import java.nio.ByteOrder;

/** UTF-16 in one byte order. A half of a pair without the other is a fault of one unit. Ugly, fast. */
final class Utf16Transcoder extends Transcoder {
    private static final long NOT_ASCII = 0xff80ff80ff80ff80L;

    private final boolean little;
    /** Whether what was written last is no ASCII. */
    private boolean inRun;

    Utf16Transcoder(ByteOrder order) {
        this.little = order == ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    int unitBytes() {
        return 2;
    }

    @Override
    void decode() {
        byte[] in = source;
        byte[] out = target;
        int i = from;
        int o = length;
        int end = to;
        int room = out.length - 8;
        while (i + 2 <= end && o <= room) {
            if (i + 8 <= end) {
                long word = (long) LONG.get(in, i);
                long units = little ? word : swapped(word);
                if ((units & NOT_ASCII) == 0) {
                    if (inRun) {
                        note(i, o);
                        inRun = false;
                    }
                    long pairs = units | units >>> 8;
                    INT.set(out, o, (int) ((pairs & 0xffff) | ((pairs >>> 16) & 0xffff0000L)));
                    i += 8;
                    o += 4;
                    continue;
                }
            }
            int c = unit(in, i);
            if (c < 0x80) {
                if (inRun) {
                    note(i, o);
                    inRun = false;
                }
                out[o++] = (byte) c;
                i += 2;
                continue;
            }
            inRun = true;
            if (c < 0xd800 || c > 0xdfff) {
                o = put(out, o, c);
                i += 2;
                continue;
            }
            if (c < 0xdc00 && i + 4 > end && !ended) {
                break;
            }
            int next = c < 0xdc00 && i + 4 <= end ? unit(in, i + 2) : 0;
            if (next >= 0xdc00 && next <= 0xdfff) {
                o = put(out, o, Character.toCodePoint((char) c, (char) next));
                i += 4;
            } else {
                note(i, o);
                out[o++] = UNDECODABLE;
                i += 2;
            }
        }
        if (ended && end - i == 1 && o <= room) {
            note(i, o);
            out[o++] = UNDECODABLE;
            i = end;
        }
        from = i;
        length = o;
    }

    private static long swapped(long word) {
        return ((word << 8) & 0xff00ff00ff00ff00L) | ((word >>> 8) & 0x00ff00ff00ff00ffL);
    }

    private int unit(byte[] in, int at) {
        int first = in[at] & 0xff;
        int second = in[at + 1] & 0xff;
        return little ? (second << 8) | first : (first << 8) | second;
    }
}
