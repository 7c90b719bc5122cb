package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import org.jspecify.annotations.Nullable;

/** Asks the parser that will read the column whether it takes a text. For a prefix only, not for hot loops. */
final class TypeTrial {
    private final TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final ColumnType type;
    private final ColumnVector target;
    /** Made when it is asked: most columns of a wide file have no dates, and a parser of them is large. */
    private @Nullable ValueParser parser;

    TypeTrial(ColumnType type) {
        this.type = type;
        target = ColumnVector.of(type);
    }

    boolean takes(String value) {
        text.reset(1);
        text.set(0, value);
        if (parser == null) {
            parser = ValueParser.of(type, ValueFormat.DEFAULT);
        }
        parser.parse(text, target, (row, code) -> {});
        return !target.isNull(0);
    }
}
