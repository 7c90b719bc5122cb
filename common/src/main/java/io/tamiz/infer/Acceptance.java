package io.tamiz.infer;

import java.util.List;

/** Whether the fields that a reading makes anew would not stand out in their columns. */
final class Acceptance {
    private Acceptance() {}

    static boolean accepts(TableProfile table, byte[] bytes, Reading reading) {
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
            if (made && !fits(table, bytes, step, to)) {
                return false;
            }
        }
        return filled > 1 || table.width() == 2;
    }

    private static boolean fits(TableProfile table, byte[] bytes, Path step, int to) {
        ColumnProfile column = table.column(step.columns - 1);
        if (step.fault == Fault.STRAY_QUOTE) {
            // The quote is text that was put in; what is behind it is the value.
            return step.start + 1 >= to || column.fits(bytes, step.start + 1, to) || !column.isTyped();
        }
        boolean raw = step.end < 0 && to > step.start + 1;
        return column.fits(bytes, raw ? step.start + 1 : step.start, raw ? to - 1 : to);
    }
}
