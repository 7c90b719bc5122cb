package io.tamiz.quality;

/** Why a record or a value could not go on as it was. The names are stable: they stand in quarantine files. */
public enum ReasonCode {
    TOO_FEW_FIELDS("the record has fewer fields than the header", "repair the record, or the writer of the file"),
    TOO_MANY_FIELDS(
            "the record has more fields than the header",
            "quote fields that contain the delimiter, or repair the record"),
    UNCLOSED_QUOTE("a quoted field is never closed", "close the quote, or double a quote inside a quoted field"),
    STRAY_QUOTE("a quote stands where none belongs", "remove the quote, or double it inside a quoted field"),
    RECORD_TOO_LONG("the record is longer than the limit", "look for a missing closing quote or line end"),
    INVALID_ENCODING(
            "the bytes are not text in the encoding of the file", "state `csv: {encoding: ...}` in the recipe"),
    INVALID_BOOL("the value is not a boolean", "use true/false, yes/no, t/f, y/n or 1/0"),
    INVALID_INTEGER("the value is not a whole number", "correct the value, or use float64 or decimal(p,s)"),
    INVALID_NUMBER("the value is not a number", "correct the value, or state `csv: {decimal, thousands}`"),
    INVALID_DECIMAL("the value is not a decimal of this scale", "use a decimal(p,s) with more decimals"),
    INVALID_DATE("the value is not a date in the column's format", "state `format:` for the column"),
    INVALID_TIMESTAMP("the value is not a timestamp in the column's format", "state `format:` for the column"),
    NONEXISTENT_LOCAL_TIME("the local time does not exist in the column's zone", "check `zone:` of the column"),
    TYPE_OVERFLOW("the number does not fit the type", "use int64, float64 or a wider decimal(p,s)"),
    OUT_OF_RANGE("the value is outside `min` and `max`", "correct the value, or widen the range in the recipe"),
    NOT_ALLOWED("the value is not in `one_of`", "correct the value, or add it to the recipe"),
    REQUIRED_MISSING("a required value is missing", "fill it in, give a `default`, or drop `required`"),
    EXPRESSION_OVERFLOW("the result does not fit the type of the expression", "cast an operand to a wider type"),
    EXPRESSION_DOMAIN("the function is not defined for this value", "guard it with `case when`"),
    INVALID_CAST("the value cannot be cast to the type", "guard it with `case when`");

    private final String meaning;
    private final String remedy;

    ReasonCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** What was found, as one clause without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** What to do about it, as one clause without a full stop. */
    public String remedy() {
        return remedy;
    }
}
