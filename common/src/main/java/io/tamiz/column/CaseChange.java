package io.tamiz.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Brings UTF-8 text to lower or upper case as {@link Unicode13} does, without strings where no letter changes its length
 * or looks at its neighbours: ASCII eight bytes at a time, letters of two bytes by a table that fills as they come, and
 * characters of three bytes where none of their block has a case. Not thread-safe. Loops over bytes: fast rather than pretty.
 */
public final class CaseChange {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int LETTERS = 26;

    /** One past the last character of two bytes. */
    private static final int TWO_BYTES_END = 0x800;
    /** Characters of three bytes that differ in the last one only. */
    private static final int BLOCK = 64;
    /** The letter that is another one at the end of a word. */
    private static final int SIGMA = 0x3A3;

    /** Stands in the tables for a letter or block that strings are needed for. */
    private static final byte BY_STRING = -1;

    private static final byte CASELESS = 1;

    private final boolean toLower;
    /** The first ASCII letter that changes. */
    private final int first;
    /** By character of two bytes what it becomes, or 0 where that was not asked yet. */
    private final short[] letters = new short[TWO_BYTES_END];
    /** By block whether it is {@link #CASELESS}, or 0 where that was not asked yet. */
    private final byte[] blocks = new byte[0x10000 / BLOCK];

    private CaseChange(boolean toLower) {
        this.toLower = toLower;
        this.first = toLower ? 'A' : 'a';
    }

    public static CaseChange toLower() {
        return new CaseChange(true);
    }

    public static CaseChange toUpper() {
        return new CaseChange(false);
    }

    /** Appends the changed text of this row to {@code target}, as the value of the same row. */
    public void append(TextVector text, int row, TextVector target) {
        target.append(row, text.bytes(), text.starts()[row], text.ends()[row]);
        if (!change(target.bytes(), target.starts()[row], target.ends()[row])) {
            target.set(row, byString(text.get(row)));
        }
    }

    private String byString(String text) {
        return toLower ? Unicode13.lower(text) : Unicode13.upper(text);
    }

    /** Changes the text in place; false, with some changed, where strings are needed. */
    private boolean change(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            if (end - at >= 8) {
                long word = (long) WORD.get(bytes, at);
                WORD.set(bytes, at, changeAscii(word));
                long others = word & HIGH;
                at += others == 0 ? 8 : Long.numberOfTrailingZeros(others) >>> 3;
                if (others == 0) {
                    continue;
                }
            } else if (bytes[at] >= 0) {
                bytes[at] = (byte) changeAscii(bytes[at]);
                at++;
                continue;
            }
            int length = changeOther(bytes, at, end);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Changes the ASCII letters among eight bytes; changing them twice does no harm. */
    private long changeAscii(long word) {
        long low = word & ~HIGH;
        long fromFirst = low + (0x80 - first) * ONES;
        long beyondLast = low + (0x80 - first - LETTERS) * ONES;
        long changed = fromFirst & ~beyondLast & ~word & HIGH;
        return word ^ (changed >>> 2);
    }

    /** Changes one character beyond ASCII; returns its length, or 0 where strings are needed. */
    private int changeOther(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        if (lead < 0xE0) {
            if (end - at < 2) {
                return 0;
            }
            int letter = letter((lead & 0x1f) << 6 | (bytes[at + 1] & 0x3f));
            bytes[at] = (byte) (0xC0 | letter >> 6);
            bytes[at + 1] = (byte) (0x80 | (letter & 0x3f));
            return letter == BY_STRING ? 0 : 2;
        }
        boolean caseless = lead < 0xF0 && end - at >= 3 && isCaseless((lead & 0xf) << 6 | (bytes[at + 1] & 0x3f));
        return caseless ? 3 : 0;
    }

    private int letter(int letter) {
        if (letters[letter] == 0) {
            String changed = byString(Character.toString(letter));
            boolean inPlace = changed.length() == 1 && changed.charAt(0) >= 0x80 && changed.charAt(0) < TWO_BYTES_END;
            letters[letter] = inPlace && letter != SIGMA ? (short) changed.charAt(0) : BY_STRING;
        }
        return letters[letter];
    }

    private boolean isCaseless(int block) {
        if (blocks[block] == 0) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < BLOCK; i++) {
                all.append((char) (block * BLOCK + i));
            }
            blocks[block] = byString(all.toString()).contentEquals(all) ? CASELESS : BY_STRING;
        }
        return blocks[block] == CASELESS;
    }
}
