package io.tamiz.csv;

/** Finds in the window where a line of the file begins, counting as bytes come. */
final class LineLimit {
    private final long wanted;
    private long line = 1;
    private int counted;

    /** @param wanted physical line, counted from 1; 0 stands for none */
    LineLimit(long wanted) {
        this.wanted = wanted;
    }

    boolean isFound() {
        return wanted > 0 && line >= wanted;
    }

    /** Where the line begins, or {@code limit} where it is not in the window. */
    int position(ByteWindow window, int limit) {
        if (wanted == 0) {
            return limit;
        }
        byte[] bytes = window.bytes();
        RecordScanner.Ending ending = window.ended() ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
        while (line < wanted && counted < window.limit()) {
            int next = RecordScanner.behindLine(bytes, counted, window.limit(), ending);
            if (next < 0) {
                break;
            }
            counted = next;
            line++;
        }
        return isFound() ? Math.min(counted, limit) : limit;
    }

    /** Follows the bytes, which moved forward by so many; those that are gone were counted. */
    void moved(int bytes) {
        counted = Math.max(0, counted - bytes);
    }
}
