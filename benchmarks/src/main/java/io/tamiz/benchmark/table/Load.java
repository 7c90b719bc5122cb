package io.tamiz.benchmark.table;

/**
 * How much one process has to do.
 *
 * @param bytes the size of a file
 * @param files how many files of this size, one after the other
 */
public record Load(long bytes, int files) {
    private static final long MEGABYTE = 1 << 20;

    /** In megabytes. */
    public double megabytes() {
        return bytes / (double) MEGABYTE * files;
    }

    /** The same in as many files. */
    public Load times(int count) {
        return new Load(bytes, count);
    }

    @Override
    public String toString() {
        return (files == 1 ? "" : files + " x ") + bytes / MEGABYTE + " MB";
    }
}
