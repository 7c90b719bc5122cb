package io.tamiz.infer;

/**
 * How often a quote character stands where, under one way of writing.
 *
 * @param closed quoted fields
 * @param needed quoted fields that hold a delimiter or line end
 * @param unclosed quotes that open a field and close none
 * @param doubled doubled quotes in quoted fields
 * @param backslashed quotes behind a backslash in quoted fields that go on
 * @param loose quotes in fields that are not quoted
 */
record QuoteCounts(int closed, int needed, int unclosed, int doubled, int backslashed, int loose) {
    /** Whether it reads as a quote at all: some fields are quoted by it, and few are opened without a close. */
    boolean quotes() {
        return closed > 0 && unclosed * 4 <= closed;
    }
}
