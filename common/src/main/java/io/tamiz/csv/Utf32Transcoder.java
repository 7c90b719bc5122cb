package io.tamiz.csv;

import java.nio.ByteOrder;

/** UTF-32 in one byte order. A unit that is no character is a fault of four bytes. */
final class Utf32Transcoder extends Transcoder {
    private final boolean little;
    /** Whether what was written last is no ASCII. */
    private boolean inRun;

    Utf32Transcoder(ByteOrder order) {
        this.little = order == ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    int unitBytes() {
        return 4;
    }

    @Override
    void decode() {
        int room = target.length - 8;
        while (from + 4 <= to && length <= room) {
            int unit = (int) INT.get(source, from);
            int c = little ? unit : Integer.reverseBytes(unit);
            if (c >= 0 && c < 0x80) {
                if (inRun) {
                    note(from, length);
                    inRun = false;
                }
                target[length++] = (byte) c;
            } else if (Character.isValidCodePoint(c) && (c < 0xd800 || c > 0xdfff)) {
                inRun = true;
                length = put(target, length, c);
            } else {
                fault();
            }
            from += 4;
        }
        if (ended && from < to && to - from < 4 && length <= room) {
            fault();
            from = to;
        }
    }

    private void fault() {
        note(from, length);
        inRun = true;
        target[length++] = UNDECODABLE;
    }
}
