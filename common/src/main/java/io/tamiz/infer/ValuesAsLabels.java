package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;

/** Tells labels that are values themselves: dates or years that stand over columns of other values. */
final class ValuesAsLabels {
    /** Numbers that one after the other are no chance. */
    private static final int MIN_NUMBERS = 4;

    /** Records without a whole number that are no chance. */
    private static final int MIN_RECORDS = 3;

    private static final int MAX_DIGITS = 9;

    private final HeadTexts head;
    private final Records records;
    private final Columns columns;

    ValuesAsLabels(HeadTexts head) {
        this.head = head;
        records = head.records();
        columns = head.columns();
    }

    /** Dates over columns that have none, and a text or nothing over the others. */
    boolean isRowOfTimes(int start) {
        if (records.width(start) != columns.width() || !columns.hasRecords()) {
            return false;
        }
        RecordSplitter fields = records.fields(start);
        int times = 0;
        for (int column = 0; column < columns.width(); column++) {
            FieldKind kind = records.kind(fields, column);
            boolean label = kind == FieldKind.TIME && columns.isTyped(column) && !columns.hasTimes(column);
            if (kind.isValue() && !label) {
                return false;
            }
            times += label ? 1 : 0;
        }
        return times >= 2;
    }

    /** Labels like 2001, 2002, 2003 over values of another magnitude, beside a label that is a text. */
    boolean isSequence(int start) {
        if (records.width(start) != columns.width()
                || start + 1 >= head.region().to()
                || columns.width() < 3) {
            return false;
        }
        RecordSplitter fields = records.fields(start);
        List<Long> numbers = new ArrayList<>();
        boolean text = false;
        for (int column = 0; column < columns.width(); column++) {
            FieldKind kind = records.kind(fields, column);
            if (kind == FieldKind.INTEGER && head.text(fields, column).length() <= MAX_DIGITS) {
                numbers.add(Long.parseLong(head.text(fields, column)));
            } else if (kind.isValue()) {
                return false;
            }
            text |= kind == FieldKind.TEXT || (kind == FieldKind.EMPTY && column == 0);
        }
        boolean years = isOfYears(numbers);
        return text && numbers.size() >= (years ? 2 : MIN_NUMBERS) && isSteady(numbers) && !isLike(numbers, start + 1);
    }

    /** Whole numbers one after the other, at least four, over columns in which no record has a whole number. */
    boolean isSequenceOverDecimals(int start) {
        List<Long> numbers = new ArrayList<>();
        if (records.width(start) != columns.width() || columns.typedCount() < Math.max(MIN_NUMBERS, columns.width())) {
            return false;
        }
        RecordSplitter fields = records.fields(start);
        for (int column = 0; column < columns.width(); column++) {
            String text = head.text(fields, column);
            if (records.kind(fields, column) != FieldKind.INTEGER || text.length() > MAX_DIGITS) {
                return false;
            }
            numbers.add(Long.parseLong(text));
        }
        return isSteady(numbers) && Math.abs(numbers.get(1) - numbers.get(0)) == 1 && areDecimals(start + 1);
    }

    /** A number that is not whole in every field from a record on, or nothing. */
    private boolean areDecimals(int from) {
        int stop = Math.min(head.region().to(), from + HeadTexts.COMPARED_RECORDS);
        for (int record = from; record < stop; record++) {
            RecordSplitter fields = records.fields(record);
            for (int field = 0; field < fields.fields; field++) {
                FieldKind kind = records.kind(fields, field);
                if (kind != FieldKind.NUMBER && !kind.isMissing()) {
                    return false;
                }
            }
        }
        return stop - from >= MIN_RECORDS;
    }

    private static boolean isOfYears(List<Long> numbers) {
        return numbers.stream().allMatch(n -> n >= 1800 && n <= 2100);
    }

    private static boolean isSteady(List<Long> numbers) {
        long step = numbers.get(1) - numbers.get(0);
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) - numbers.get(i - 1) != step) {
                return false;
            }
        }
        return step != 0;
    }

    /** Whether the next record has a sequence as well. */
    private boolean isLike(List<Long> numbers, int record) {
        RecordSplitter fields = records.fields(record);
        List<Long> others = new ArrayList<>();
        for (int field = 0; field < fields.fields; field++) {
            if (records.kind(fields, field) == FieldKind.INTEGER
                    && head.text(fields, field).length() <= MAX_DIGITS) {
                others.add(Long.parseLong(head.text(fields, field)));
            }
        }
        boolean sameStep = others.size() == numbers.size()
                && isSteady(others)
                && others.get(1) - others.get(0) == numbers.get(1) - numbers.get(0);
        return sameStep && isOfYears(others) == isOfYears(numbers);
    }
}
