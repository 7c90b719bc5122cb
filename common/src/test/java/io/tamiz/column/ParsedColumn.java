package io.tamiz.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parses texts as one column and keeps what came out, as text: the value, {@code null}, or the reason code. */
final class ParsedColumn {
    private ParsedColumn() {}

    static List<String> of(ColumnType type, ValueFormat format, List<String> texts) {
        TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
        text.reset(texts.size());
        for (int row = 0; row < texts.size(); row++) {
            String value = texts.get(row);
            if (value == null) {
                text.setNull(row);
            } else {
                text.set(row, value);
            }
        }
        ColumnVector target = ColumnVector.of(type);
        List<String> found = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        texts.forEach(ignored -> complaints.add(null));
        ValueParser.of(type, format).parse(text, target, (row, code) -> complaints.set(row, code.name()));
        for (int row = 0; row < texts.size(); row++) {
            String complaint = complaints.get(row);
            if (complaint != null && !target.isNull(row)) {
                throw new AssertionError("row " + row + " is invalid and not null");
            }
            found.add(target.isNull(row) ? String.valueOf(complaint) : ValueText.of(target, row));
        }
        return found;
    }

    static String of(ColumnType type, ValueFormat format, String text) {
        return of(type, format, Collections.singletonList(text)).get(0);
    }
}
