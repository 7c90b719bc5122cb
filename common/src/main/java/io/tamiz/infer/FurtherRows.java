package io.tamiz.infer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells rows below the labels that belong to the header: a rule, units, places, names below codes, more labels. */
final class FurtherRows {
    /** Dashes of a line that is drawn, where fewer may stand for a missing value. */
    private static final int SHORTEST_RULE = 3;

    /** Labels that name what years as labels are. */
    private static final Set<String> TIMES = Set.of("time", "year", "years", "period", "jahr", "año", "année");

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;
    private final SpannedRows spanned;

    FurtherRows(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
        spanned = new SpannedRows(head);
    }

    boolean isFurtherRow(int first, int record) {
        if (records.width(record) != columns.width() || records.isSetApart(record) || records.filled(record) == 0) {
            return false;
        }
        return (columns.width() > 1 && records.isSame(first, record))
                || isRule(record)
                || spanned.isRowOfYears(first, record)
                || spanned.isRowBelowGroups(first, record)
                || spanned.isRowOfChoices(first, record)
                || isRowOfUnits(record)
                || isRowOfPlaces(record)
                || isRestOfCorner(first, record)
                || isRowOfNames(first, record)
                || (columns.width() > 2
                        && columns.isRowOfLabels(record)
                        && head.textAgain(record, columns::isTyped).isEmpty());
    }

    /** Dashes or the like in every field: a line drawn below the labels. */
    private boolean isRule(int record) {
        RecordSplitter fields = records.fields(record);
        int longest = 0;
        for (int field = 0; field < fields.fields; field++) {
            String text = head.text(fields, field);
            if (text.isEmpty() || !text.chars().allMatch(c -> "-=+:".indexOf(c) >= 0)) {
                return false;
            }
            longest = Math.max(longest, text.length());
        }
        return longest >= SHORTEST_RULE;
    }

    /** Texts in brackets, for instance {@code (kg)}. */
    private boolean isRowOfUnits(int record) {
        RecordSplitter fields = records.fields(record);
        int units = 0;
        for (int field = 0; field < fields.fields; field++) {
            units += isUnit(head.text(fields, field)) ? 1 : 0;
        }
        return units > 0 && 2 * units >= records.filled(record) && columns.values(record) == 0;
    }

    private static boolean isUnit(String text) {
        return (text.startsWith("(") && text.endsWith(")") && HeadTexts.kind(text) == FieldKind.TEXT)
                || (text.startsWith("[") && text.endsWith("]"));
    }

    /** The number of its place in every field, with brackets or over a column of texts: no record counts its columns. */
    private boolean isRowOfPlaces(int record) {
        boolean texts = false;
        boolean brackets = true;
        for (int column = 0; column < columns.width(); column++) {
            String text = head.text(record, column);
            String place = String.valueOf(column + 1);
            brackets &= text.equals('(' + place + ')');
            if (!text.equals(place) && !text.equals('(' + place + ')')) {
                return false;
            }
            texts |= !columns.isTyped(column) && !columns.isEmpty(column);
        }
        return columns.width() >= LabelRows.MIN_GROUPED_COLUMNS && (texts || brackets);
    }

    /** The label of a first column of texts below one that names what the others are, in a header of years. */
    private boolean isRestOfCorner(int first, int record) {
        return record == first + 1
                && columns.width() >= LabelRows.MIN_GROUPED_COLUMNS
                && records.filled(record) == 1
                && !columns.isTyped(0)
                && isNameOfTimes(head.text(first, 0))
                && head.texts(first).stream().skip(1).allMatch(SpannedRows::isYear)
                && records.kind(records.fields(record), 0) == FieldKind.TEXT
                && !isSection(record);
    }

    /** Whether others like it follow: then they are titles of parts of the table. */
    private boolean isSection(int record) {
        for (int other = record + 1; other < head.region().to(); other++) {
            if (records.filled(other) == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameOfTimes(String label) {
        return TIMES.contains(label.toLowerCase(Locale.ROOT));
    }

    /**
     * A text in every field as above, none of which comes again, where other records have values or texts with digits
     * in two columns or more: names below their codes.
     */
    private boolean isRowOfNames(int first, int record) {
        if (columns.width() < LabelRows.MIN_GROUPED_COLUMNS
                || records.hasValue(record)
                || columns.typedCount() == 0
                || records.filled(first) < columns.width()
                || records.filled(record) < columns.width()
                || columns.labelEvidence(record) < columns.typedCount()) {
            return false;
        }
        List<String> names = head.texts(record);
        int codes = SignedColumns.of(
                        head,
                        column -> !columns.isTyped(column) && !HeadTexts.has(names.get(column), HeadTexts.DIGITS),
                        HeadTexts.DIGITS,
                        record + 1)
                .cardinality();
        return columns.typedCount() + codes >= 2
                && head.textAgain(record, column -> true).isEmpty();
    }
}
