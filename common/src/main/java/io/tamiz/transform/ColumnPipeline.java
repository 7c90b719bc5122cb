package io.tamiz.transform;

import io.tamiz.column.CaseChange;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.InvalidSink;
import io.tamiz.column.TextVector;
import io.tamiz.column.ValueParser;
import io.tamiz.csv.RecordBatch;
import io.tamiz.quality.Masked;
import io.tamiz.quality.ReasonCode;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.OnInvalid;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one column of the contract: trim, null tokens, case, parse, range and allowed set, default, required.
 * Owns the vectors it fills.
 */
final class ColumnPipeline implements RowErrors.ErrorSource {
    private final ColumnSpec spec;
    /** The field of each record, or -1 where the file lacks the column. */
    private final int field;
    /** Whether its field is personal data, because of this column or of another. */
    private final boolean pii;

    private final FieldTexts texts;
    private final @Nullable CaseChange caseChange;
    private final ValueParser parser;
    private final List<ValueCheck> checks;
    private final AllowedHint hint;
    private final @Nullable DefaultValue defaultValue;
    private final TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final TextVector cased = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final TextVector filled = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final ColumnVector values;

    ColumnPipeline(ColumnSpec spec, CsvSettings csv, int field, BitSet personal) {
        this.pii = spec.pii() || (field >= 0 && personal.get(field));
        this.spec = spec;
        this.field = field;
        TextSet nullTokens = new TextSet(spec.spelling().nullsIn(csv));
        this.texts = spec.trim() ? FieldTexts.trimmed(nullTokens) : FieldTexts.untrimmed(nullTokens);
        this.caseChange = switch (spec.letterCase()) {
            case KEEP -> null;
            case LOWER -> CaseChange.toLower();
            case UPPER -> CaseChange.toUpper();
        };
        this.parser = ValueParser.of(spec.type(), spec.spelling().formatIn(csv, spec.pattern()));
        this.checks = ValueCheck.of(spec);
        this.hint = new AllowedHint(spec.oneOf());
        this.defaultValue = spec.defaultValue() == null ? null : DefaultValue.of(spec.type(), spec.defaultValue());
        this.values = ColumnVector.of(spec.type());
    }

    /** The column's values, one a record, valid until the next call; what is wrong with them goes to the errors. */
    ColumnVector apply(RecordBatch records, RowErrors errors) {
        InvalidSink invalid = (row, code) -> errors.add(row, code, this);
        TextVector source = text(records);
        parser.parse(source, values, invalid);
        for (ValueCheck check : checks) {
            check.apply(values, invalid);
        }
        if (!source.hasNulls()) {
            return values;
        }
        if (defaultValue != null) {
            return fill(source, defaultValue);
        }
        if (spec.required()) {
            tellMissing(source, errors);
        }
        return values;
    }

    /** The text to parse: null where the value is missing. */
    private TextVector text(RecordBatch records) {
        if (field < 0) {
            text.reset(records.records());
            for (int row = 0; row < records.records(); row++) {
                text.setNull(row);
                text.setRange(row, 0, 0);
            }
            return text;
        }
        texts.take(records, field, text);
        if (caseChange == null) {
            return text;
        }
        TextSteps.changeCase(text, caseChange, cased);
        return cased;
    }

    /** Default fills what is missing in the text, never what is invalid. */
    private ColumnVector fill(TextVector source, DefaultValue value) {
        if (values instanceof TextVector strings) {
            return fillStrings(source, strings, value);
        }
        for (int row = 0, rows = source.size(); row < rows; row++) {
            if (source.isNull(row)) {
                value.put(values, row);
            }
        }
        return values;
    }

    /** Strings share the buffer of the file, which has no place for the default, so they are copied. */
    private ColumnVector fillStrings(TextVector source, TextVector strings, DefaultValue value) {
        filled.reset(strings.size());
        for (int row = 0, rows = strings.size(); row < rows; row++) {
            if (source.isNull(row)) {
                filled.append(row, value.text(), 0, value.text().length);
            } else if (strings.isNull(row)) {
                filled.setNull(row);
                filled.setRange(row, 0, 0);
            } else {
                filled.append(row, strings.bytes(), strings.starts()[row], strings.ends()[row]);
            }
        }
        return filled;
    }

    private void tellMissing(TextVector source, RowErrors errors) {
        for (int row = 0, rows = source.size(); row < rows; row++) {
            if (source.isNull(row)) {
                errors.add(row, ReasonCode.REQUIRED_MISSING, this);
            }
        }
    }

    @Override
    public String column() {
        return spec.name();
    }

    @Override
    public OnInvalid onInvalid() {
        return spec.onInvalid();
    }

    @Override
    public @Nullable String value(RecordBatch records, int row) {
        if (field < 0) {
            return null;
        }
        String text = records.field(row, field);
        return pii && !text.isEmpty() ? Masked.TEXT : text;
    }

    @Override
    public String message(ReasonCode code, @Nullable String value) {
        String message = ValueMessage.of(spec, code, value);
        return code == ReasonCode.NOT_ALLOWED && value != null && !pii ? message + hint.of(value) : message;
    }
}
