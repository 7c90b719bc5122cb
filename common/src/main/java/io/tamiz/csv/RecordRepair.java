package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Finds the one reading of a piece of a table that the dialect's rules alone do not give. */
@FunctionalInterface
public interface RecordRepair {
    /** Mends nothing. */
    RecordRepair NONE = piece -> null;

    /**
     * The reading that the evidence speaks for; it depends on the piece alone, not on pieces seen before.
     *
     * @return null where the evidence speaks for none, or for several
     */
    @Nullable
    Repaired repair(Piece piece);

    /** What a piece should be. */
    enum Part {
        HEADER,
        RECORD
    }

    /**
     * A line that is no record of the table as it stands: too few or too many fields, or a quote that does not close
     * its field or never closes.
     */
    final class Piece {
        private final Part part;
        private final byte[] bytes;
        private final int start;
        private final int lineEnd;
        private final int recordEnd;
        private final int width;

        /**
         * See the accessors.
         *
         * @param recordEnd {@code lineEnd} where quotes do not extend the record over line ends, -1 where an open
         *     quote is not closed within the limit
         */
        public Piece(Part part, byte[] bytes, int start, int lineEnd, int recordEnd, int width) {
            this.part = part;
            this.bytes = bytes;
            this.start = start;
            this.lineEnd = lineEnd;
            this.recordEnd = recordEnd;
            this.width = width;
        }

        /** What the line should be. */
        public Part part() {
            return part;
        }

        /** UTF-8, not to be written to; positions here and in the repair count from its beginning. */
        public byte[] bytes() {
            return bytes;
        }

        /** The line's first byte. */
        public int start() {
            return start;
        }

        /** Behind the line's last byte, its line end not counted. */
        public int lineEnd() {
            return lineEnd;
        }

        /** Behind the last byte of the record as quotes extend it over line ends, or -1 where they never end. */
        public int recordEnd() {
            return recordEnd;
        }

        /** Fields that are wanted. */
        public int width() {
            return width;
        }
    }

    /** A reading of a piece. */
    final class Repaired {
        private final int[] starts;
        private final int[] ends;
        private final int end;
        private final ReasonCode code;
        private final String message;

        /**
         * See the accessors.
         *
         * @param starts kept, not copied
         * @param ends kept, not copied
         */
        public Repaired(int[] starts, int[] ends, int end, ReasonCode code, String message) {
            if (starts.length != ends.length) {
                throw new IllegalArgumentException(starts.length + " fields begin, " + ends.length + " end");
            }
            this.starts = starts;
            this.ends = ends;
            this.end = end;
            this.code = code;
            this.message = message;
        }

        /** How many fields: as many as were wanted. */
        public int fields() {
            return starts.length;
        }

        /** A field's first byte. */
        public int start(int field) {
            return starts[field];
        }

        /**
         * Behind a field's last byte, or the complement of that ({@code ~end}) where the field is raw text whose
         * quotes and escapes are to be resolved by the dialect's rules, from its opening quote on.
         */
        public int end(int field) {
            return ends[field];
        }

        /** Behind the record's last byte: the piece's {@code lineEnd} or {@code recordEnd}. */
        public int end() {
            return end;
        }

        /** What was wrong. */
        public ReasonCode code() {
            return code;
        }

        /** What was expected, what was found and what was done, as one clause. */
        public String message() {
            return message;
        }
    }
}
