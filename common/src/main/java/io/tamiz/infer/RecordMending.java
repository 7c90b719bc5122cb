package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the reading of a piece that fits the table clearly better than every reading that gives another row. */
final class RecordMending {
    /** Longer pieces are not looked into. */
    private static final int MAX_BYTES = 32 << 10;
    /** How much likelier than any other the best reading has to be: about e to this power. */
    private static final double MARGIN = 5;
    /** The same where digits run together: every cut gives numbers. */
    private static final double DIGITS_MARGIN = 7;
    /** The same where a text is cut out for a column of which little is known. */
    private static final double THIN_MARGIN = 15;
    /** What it costs that one line has a delimiter of its own. */
    private static final double OTHER_DELIMITER = 8;

    private static final List<String> OTHER_DELIMITERS = List.of(" ", "\t", ";", "|", ",", ":");
    private static final int MIN_RECORDS = 3;

    private final Dialect dialect;
    private final TableProfile table;

    RecordMending(Dialect dialect, TableProfile table) {
        this.dialect = dialect;
        this.table = table;
    }

    @Nullable
    Repaired mend(Piece piece) {
        int recordEnd = piece.recordEnd() < 0 ? piece.lineEnd() : piece.recordEnd();
        if (table.records() < MIN_RECORDS || table.width() < 2 || recordEnd - piece.start() > MAX_BYTES) {
            return null;
        }
        List<Reading> readings = new ArrayList<>();
        FieldCosts costs = new FieldCosts(table, piece.bytes(), piece.start(), recordEnd);
        line(piece, costs, readings);
        if (recordEnd > piece.lineEnd()) {
            delimited(piece, recordEnd, costs, 0, readings); // all lines as one record
        }
        readings.sort(Comparator.comparingDouble(Reading::cost));
        if (costs.isExhausted() || readings.isEmpty() || readings.get(0).isWithoutFault()) {
            return null;
        }
        Reading best = readings.get(0);
        double rival = readings.stream()
                .filter(other -> !other.isSameRow(best))
                .mapToDouble(Reading::cost)
                .findFirst()
                .orElse(Double.MAX_VALUE);
        FieldRules rules = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), best.end());
        boolean clear = rival - best.cost() >= margin(piece.bytes(), rules, best);
        return clear && Acceptance.accepts(table, rules, best) ? Diagnosis.of(piece, dialect, best) : null;
    }

    private double margin(byte[] bytes, FieldRules rules, Reading best) {
        double margin = MARGIN;
        boolean cutOff = false;
        for (Path step : best.steps()) {
            int at = step.next;
            boolean cuts = step.fault == Fault.MISSING_DELIMITER;
            if (cuts && isDigit(bytes[at - 1]) && isDigit(bytes[at])) {
                margin = Math.max(margin, DIGITS_MARGIN);
            }
            if ((cuts || cutOff) && isThin(rules, step)) {
                margin = Math.max(margin, THIN_MARGIN);
            }
            cutOff = cuts;
        }
        return margin;
    }

    private boolean isThin(FieldRules rules, Path step) {
        byte[] value = rules.value(step.start, step.end);
        return table.column(step.columns - 1).isThinFor(value, 0, value.length);
    }

    private static boolean isDigit(byte b) {
        return CharClass.of(b) == CharClass.DIGIT;
    }

    /** The readings of the first line alone, the lines behind it being other records. */
    private void line(Piece piece, FieldCosts costs, List<Reading> readings) {
        int end = piece.lineEnd();
        double rest = new FollowingLines(dialect, table, piece.bytes()).cost(end, piece.recordEnd());
        delimited(piece, end, costs, rest, readings);
        FieldRules plain = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), end);
        if (plain.count(piece.start()) * 2 <= table.width()) {
            for (String delimiter : OTHER_DELIMITERS) {
                if (!delimiter.equals(dialect.delimiter())) {
                    other(piece, end, costs, rest, delimiter, readings);
                }
            }
        }
    }

    private void delimited(Piece piece, int end, FieldCosts costs, double rest, List<Reading> readings) {
        FieldRules rules = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), end);
        int found = rules.count(piece.start());
        boolean quotes = rules.loneQuote(piece.start()) >= 0;
        int least = Math.abs(found - table.width());
        if (!quotes && least > Lattice.MAX_FAULTS) {
            return;
        }
        // A reading with few faults is soon found; with its cost few others need to be followed.
        Remaining remaining = new Remaining(rules, piece.start());
        int first = Math.max(1, Math.min(least, Lattice.MAX_FAULTS));
        int last = quotes ? Lattice.MAX_FAULTS : least;
        for (int faults = Math.min(first, last); faults <= last; faults = faults < last ? last : last + 1) {
            for (DelimitedFields.Sense sense : DelimitedFields.Sense.values()) {
                if (quotes || (sense == DelimitedFields.Sense.TOO_MANY) == (found > table.width())) {
                    Lattice.Fields fields = new DelimitedFields(table, rules, remaining, costs, sense);
                    double most = mostCost(readings) - rest;
                    for (Path path : Lattice.readings(piece.start(), end, table, faults, most, fields)) {
                        readings.add(new Reading(path, path.cost + rest, end, null));
                    }
                }
            }
        }
    }

    private void other(Piece piece, int end, FieldCosts costs, double rest, String delimiter, List<Reading> readings) {
        FieldRules rules = new FieldRules(dialect, delimiter, piece.bytes(), end);
        int found = rules.count(piece.start());
        if (found < table.width() || (found > table.width() && !delimiter.equals(" "))) {
            return;
        }
        Remaining remaining = new Remaining(rules, piece.start());
        Lattice.Fields fields = new OtherDelimiterFields(table, rules, remaining, costs, delimiter);
        double mostCost = mostCost(readings) - rest - OTHER_DELIMITER;
        for (Path path : Lattice.readings(piece.start(), end, table, 0, mostCost, fields)) {
            readings.add(new Reading(path, path.cost + rest + OTHER_DELIMITER, end, delimiter));
        }
    }

    /** What costs more than this cannot be the best reading, nor keep the best from being clear. */
    private static double mostCost(List<Reading> readings) {
        double best = readings.stream().mapToDouble(Reading::cost).min().orElse(Double.MAX_VALUE);
        return best + THIN_MARGIN;
    }
}
