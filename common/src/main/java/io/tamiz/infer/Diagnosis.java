package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import io.tamiz.quality.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/** Says of a mended record what was wrong, without any of its values. */
final class Diagnosis {
    private Diagnosis() {}

    static Repaired of(Piece piece, Dialect dialect, Reading reading) {
        int found = new FieldRules(dialect, dialect.delimiter(), piece.bytes(), piece.lineEnd()).count(piece.start());
        return reading.repaired(code(piece, reading, found), message(piece, reading, found));
    }

    private static ReasonCode code(Piece piece, Reading reading, int found) {
        for (Path step : reading.steps()) {
            if (step.fault.isOfQuotes()) {
                return step.fault == Fault.LOST_QUOTE ? ReasonCode.UNCLOSED_QUOTE : ReasonCode.STRAY_QUOTE;
            }
            if (step.fault == Fault.MISSING_DELIMITER || step.fault == Fault.MISSING_FIELD) {
                return ReasonCode.TOO_FEW_FIELDS;
            }
            if (step.fault != Fault.NONE) {
                return ReasonCode.TOO_MANY_FIELDS;
            }
        }
        return found > piece.width() ? ReasonCode.TOO_MANY_FIELDS : ReasonCode.TOO_FEW_FIELDS;
    }

    private static String message(Piece piece, Reading reading, int found) {
        List<String> done = new ArrayList<>();
        if (reading.delimiter() != null) {
            done.add("read with " + DelimiterNames.label(reading.delimiter()) + " as the delimiter of this line");
        }
        for (Path step : reading.steps()) {
            if (step.fault != Fault.NONE) {
                done.add(done(step));
            }
        }
        String counts = found == piece.width() ? "" : "expected " + piece.width() + " fields, found " + found + ": ";
        return counts + String.join(", ", done);
    }

    private static String done(Path step) {
        int field = step.columns;
        return switch (step.fault) {
            case NONE -> "";
            case EXTRA_DELIMITER -> "left out the empty field before field " + (field + 1);
            case DELIMITER_IN_TEXT -> "took delimiters as text of field " + field;
            case MISSING_DELIMITER -> "put a delimiter before field " + (field + 1);
            case MISSING_FIELD -> "took field " + field + " as empty";
            case STRAY_QUOTE -> "took the quote before field " + field + " as text";
            case QUOTE_IN_TEXT -> "took a quote as text of field " + field;
            case LOST_QUOTE -> "closed the quote of field " + field;
        };
    }
}
