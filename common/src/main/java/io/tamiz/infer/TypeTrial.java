package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;

/** Asks the parser that will read the column whether it takes a text. For a prefix only, not for hot loops. */
final class TypeTrial {
    private final TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final ColumnVector target;
    private final ValueParser parser;

    TypeTrial(ColumnType type) {
        target = ColumnVector.of(type);
        parser = ValueParser.of(type, ValueFormat.DEFAULT);
    }

    boolean takes(String value) {
        text.reset(1);
        text.set(0, value);
        parser.parse(text, target, (row, code) -> {});
        return !target.isNull(0);
    }
}
