package io.tamiz.infer;

import io.tamiz.csv.Dialect;

/**
 * One way in which a file may be written, and how well its records and fields come out so.
 *
 * @param region the records that come out alike
 * @param covered records in regions like it, a second table's among them
 * @param occurring records in which the delimiter occurs
 * @param records all records
 * @param values how much the fields look like one value each, 0 to 1
 * @param typed share of the fields that are numbers, times or the like
 * @param bare share of the fields, unquoted ones, in which the delimiter's first character stands alone
 * @param inNumbers the same where the field is a number with it, which is not counted as bare
 */
record Candidate(
        Marks marks,
        Region region,
        int covered,
        int occurring,
        int records,
        double values,
        double typed,
        double bare,
        double inNumbers,
        QuoteCounts quotes) {
    private static final int SAMPLED_RECORDS = 64;
    /** Two short numbers with a blank between; a longer text may be a telephone number. */
    private static final int LONGEST_PAIR = 5;

    /** Of the usual delimiters those that stand in no number. */
    private static final String SEPARATING = ";\t|";
    /** How much a field without a value looks like one. */
    private static final double MISSING = 0.7;

    private static final String USUAL = Dialect.USUAL_DELIMITERS;

    static Candidate of(Lines lines, Marks marks) {
        Records records = Records.counted(lines, marks, 0);
        Region region = Region.best(records, 0, records.count());
        if (region.width() > 1) {
            records = Records.counted(lines, marks, region.width());
            region = Region.best(records, 0, records.count());
        }
        int covered = region.size()
                + beside(Region.best(records, 0, region.from()))
                + beside(Region.best(records, region.to(), records.count()));
        int occurring = 0;
        for (int record = 0; record < records.count(); record++) {
            occurring += records.width(record) > 1 ? 1 : 0;
        }
        QuoteCounts quotes = records.quotes();
        double[] fields = fields(records, region, marks);
        return new Candidate(
                marks, region, covered, occurring, records.count(), fields[0], fields[1], fields[2], fields[3], quotes);
    }

    /** A region beside the best counts where it is more than one record that happens to have a delimiter. */
    private static int beside(Region region) {
        return region.hits() > 1 ? region.size() : 0;
    }

    private static double[] fields(Records records, Region region, Marks marks) {
        double values = 0;
        int typed = 0;
        int bare = 0;
        int inNumbers = 0;
        int count = 0;
        int step = Math.max(1, region.size() / SAMPLED_RECORDS);
        for (int record = region.from(); record < region.to(); record += step) {
            if (records.width(record) != region.width()) {
                continue;
            }
            RecordSplitter fields = records.fields(record);
            for (int field = 0; field < fields.fields; field++) {
                FieldKind kind = records.kind(fields, field);
                values += likeness(records.lines().bytes(), fields, field, kind, marks);
                typed += kind.isValue() ? 1 : 0;
                if (!fields.quoted[field] && isBare(records.lines().bytes(), fields, field, marks.delimiter())) {
                    boolean number = isNumber(records.lines().bytes(), fields, field);
                    inNumbers += number ? 1 : 0;
                    bare += number ? 0 : 1;
                }
                count++;
            }
        }
        double all = Math.max(1, count);
        return new double[] {values / all, typed / all, bare / all, inNumbers / all};
    }

    /** How much a field looks like one value, 0 to 1. */
    private static double likeness(byte[] bytes, RecordSplitter fields, int field, FieldKind kind, Marks marks) {
        if (kind.isMissing()) {
            return MISSING;
        }
        if (kind.isValue()) {
            return 1;
        }
        if (fields.quoted[field]) {
            return 0.9;
        }
        int start = fields.starts[field];
        int end = fields.ends[field];
        if (isCrowded(bytes, start, end, marks)) {
            return 0.1;
        }
        boolean edges = isQuote(bytes[start], marks) || isQuote(bytes[end - 1], marks);
        return edges || hasOther(bytes, start, end, marks) ? 0.2 : bytes[start] == ' ' ? 0.75 : 0.8;
    }

    /** Digits on both sides of another delimiter, without a letter, that are no value together: two values. */
    private static boolean isCrowded(byte[] bytes, int start, int end, Marks marks) {
        boolean other = false;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            boolean digit = b >= '0' && b <= '9';
            if (!digit && ".,;|\t -+:".indexOf(b) < 0) {
                return false;
            }
            boolean apart = SEPARATING.indexOf(b) >= 0 || (b == ' ' && end - start <= LONGEST_PAIR);
            other |= apart && marks.delimiter().indexOf(b) < 0;
        }
        return other;
    }

    private static boolean isQuote(byte b, Marks marks) {
        return b == '"' && marks.quote() != null;
    }

    private static boolean hasOther(byte[] bytes, int start, int end, Marks marks) {
        for (int at = start; at < end; at++) {
            if (USUAL.indexOf(bytes[at]) >= 0 && marks.delimiter().indexOf(bytes[at]) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(byte[] bytes, RecordSplitter fields, int field, String delimiter) {
        for (int at = fields.starts[field]; at < fields.ends[field]; at++) {
            if (bytes[at] == delimiter.charAt(0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one from its first digit on. */
    private static boolean isNumber(byte[] bytes, RecordSplitter fields, int field) {
        int start = fields.starts[field];
        while (start < fields.ends[field] && !isDigit(bytes[start])) {
            start++;
        }
        return FieldKind.of(bytes, start, fields.ends[field]) == FieldKind.NUMBER;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether no field holds a value: any delimiter's records of nothing look alike. */
    boolean isOfNothing() {
        return typed == 0 && values < MISSING + 0.001;
    }

    int width() {
        return region.width();
    }

    double evenness() {
        return region.evenness();
    }

    double coverage() {
        return occurring == 0 ? 0 : Math.min(1, (double) covered / occurring);
    }

    double score() {
        if (width() < 2) {
            return 0;
        }
        double split = (width() - 1.0) / width();
        double spread = 0.5 + 0.5 * Math.min(1, (double) covered / Math.max(1, records));
        return evenness() * evenness() * coverage() * coverage() * split * values * spread * likelihood();
    }

    /** How usual the delimiter is where the evidence is the same. */
    private double likelihood() {
        String delimiter = marks.delimiter();
        char first = delimiter.charAt(0);
        if (delimiter.length() > 1 || USUAL.contains(delimiter)) {
            return 1;
        }
        return first == ' ' || first < ' ' || first == '^' || first == '~' ? 0.9 : 0.7;
    }

    String label() {
        return DelimiterNames.label(marks.delimiter());
    }

    String describe() {
        return label() + " (" + width() + " fields in " + percent(evenness()) + " of " + region.size() + " records)";
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
