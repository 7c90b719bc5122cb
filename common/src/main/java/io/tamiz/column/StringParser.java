package io.tamiz.column;

/** Text as it is: the target becomes a view of the same bytes. */
final class StringParser extends ValueParser {
    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        TextVector out = (TextVector) target;
        int rows = text.size();
        out.reset(rows);
        out.nullWhereNull(text);
        out.share(text.bytes());
        System.arraycopy(text.starts(), 0, out.starts(), 0, rows);
        System.arraycopy(text.ends(), 0, out.ends(), 0, rows);
    }
}
