package io.tamiz.parquet;

/**
 * The dictionary of a whole page of {@linkplain ShortDecimals short decimals} from a narrow range: their whole numbers are
 * the places of a table, so that nothing is hashed, and nothing is held while the page fills.
 */
final class DecimalDictionary {
    /** How far apart the least and the greatest whole number may be. */
    static final int MAX_RANGE = 1 << 17;

    /** The table goes on below and above it, for the numbers that came last. */
    private static final int PLACES = 2 * MAX_RANGE;

    /** Fewer values for each entry cost more in entries than indexes save: an entry is a double, hardly compressible. */
    private static final double LEAST_REPETITION = 2.5;

    /** Index + 1 of the number at this distance from the least place, 0 where there is none. All 0 between pages. */
    private int[] places = new int[0];

    private int[] numbers = new int[0];
    private int size;

    /**
     * Finds the index of each number.
     *
     * @param digits behind the point, of all numbers
     * @return the bits of the entries, empty if a dictionary would not pay
     */
    long[] index(NumberBlocks values, int digits, ShortDecimals decimals, int[] indexes) {
        if (places.length == 0) {
            places = new int[PLACES];
            numbers = new int[PLACES];
        }
        size = 0;
        int least = values.leastWhole(digits) - MAX_RANGE / 2;
        boolean pays = true;
        for (int i = 0; pays && i < values.count(); i++) {
            pays = values.wholeNumbers(i, digits, decimals)
                    && index(decimals.numbers(), values.length(i), least, indexes, i * BlockPool.BLOCK)
                    && size <= values.size() / LEAST_REPETITION;
        }
        long[] entries = new long[pays ? size : 0];
        double divisor = ShortDecimals.divisor(digits);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Double.doubleToRawLongBits(numbers[i] / divisor);
        }
        clear(least);
        return entries;
    }

    private boolean index(int[] wanted, int count, int least, int[] indexes, int to) {
        int[] table = places;
        int entries = size;
        for (int i = 0; i < count; i++) {
            int place = wanted[i] - least;
            if (place < 0 || place >= table.length) {
                size = entries;
                return false;
            }
            int index = table[place];
            if (index == 0) {
                numbers[entries++] = wanted[i];
                index = entries;
                table[place] = index;
            }
            indexes[to + i] = index - 1;
        }
        size = entries;
        return true;
    }

    private void clear(int least) {
        for (int i = 0; i < size; i++) {
            places[numbers[i] - least] = 0;
        }
        size = 0;
    }
}
