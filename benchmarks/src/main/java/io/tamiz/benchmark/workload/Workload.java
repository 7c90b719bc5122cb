package io.tamiz.benchmark.workload;

import java.util.List;
import java.util.Locale;

/** A table to be converted: what its columns are, what is derived from them, and how its rows come about. */
public enum Workload {
    /** Numbers, timestamps and categories in 19 columns. */
    TRIPS {
        @Override
        public List<SourceColumn> columns() {
            return Trips.COLUMNS;
        }

        @Override
        public List<DerivedColumn> derived() {
            return Trips.DERIVED;
        }

        @Override
        RowMaker rows(Randomness random) {
            return new Trips(random);
        }
    },
    /** Text with commas, quotes and line ends. */
    REVIEWS {
        @Override
        public List<SourceColumn> columns() {
            return Reviews.COLUMNS;
        }

        @Override
        public List<DerivedColumn> derived() {
            return Reviews.DERIVED;
        }

        @Override
        RowMaker rows(Randomness random) {
            return new Reviews(random);
        }
    },
    /** 200 columns of floating point numbers. */
    WIDE {
        @Override
        public List<SourceColumn> columns() {
            return Wide.COLUMNS;
        }

        @Override
        public List<DerivedColumn> derived() {
            return Wide.DERIVED;
        }

        @Override
        RowMaker rows(Randomness random) {
            return new Wide(random);
        }
    };

    /** In small letters, as files and tables are called. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order of the file. */
    public abstract List<SourceColumn> columns();

    /** Behind the columns of the file. */
    public abstract List<DerivedColumn> derived();

    abstract RowMaker rows(Randomness random);
}
