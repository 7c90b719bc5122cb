package io.tamiz.infer;

import java.util.List;

/** Whether the fields that a reading makes anew would not stand out in their columns. */
final class Acceptance {
    private Acceptance() {}

    static boolean accepts(TableProfile table, FieldRules rules, Reading reading) {
        List<Path> steps = reading.steps();
        int filled = 0;
        for (int i = 0; i < steps.size(); i++) {
            Path step = steps.get(i);
            if (step.fault == Fault.EXTRA_DELIMITER) {
                continue;
            }
            int to = step.end < 0 ? ~step.end : step.end;
            filled += to > step.start ? 1 : 0;
            boolean cutOff = i > 0 && steps.get(i - 1).fault == Fault.MISSING_DELIMITER;
            boolean made = step.fault != Fault.NONE || cutOff || reading.delimiter() != null;
            if (made && !fits(table, rules, step)) {
                return false;
            }
        }
        return filled > 1 || table.width() == 2;
    }

    private static boolean fits(TableProfile table, FieldRules rules, Path step) {
        ColumnProfile column = table.column(step.columns - 1);
        byte[] value = rules.value(step.start, step.end);
        if (step.fault == Fault.STRAY_QUOTE) {
            // The quote is text that was put in; what is behind it is the value.
            return value.length < 2 || column.fits(value, 1, value.length) || !column.isTyped();
        }
        if (step.fault == Fault.QUOTE_IN_TEXT) {
            return !column.isTyped();
        }
        return column.fits(value, 0, value.length);
    }
}
