package io.tamiz.infer;

/** The fields that may begin at a position of a line in which something other than the delimiter separates fields. */
final class OtherDelimiterFields implements Lattice.Fields {
    /** How many more blanks a text may have than all in its column, as a factor. */
    private static final int MORE_BLANKS = 2;

    private final TableProfile table;
    private final FieldRules rules;
    private final Remaining remaining;
    private final FieldCosts fieldCosts;
    private final boolean blanks;

    /** @param rules those of the other delimiter */
    OtherDelimiterFields(
            TableProfile table, FieldRules rules, Remaining remaining, FieldCosts fieldCosts, String delimiter) {
        this.table = table;
        this.rules = rules;
        this.remaining = remaining;
        this.fieldCosts = fieldCosts;
        blanks = delimiter.equals(" ");
    }

    @Override
    public boolean mayFollow(int at, int wanted, int faults) {
        return wanted <= remaining.most(at);
    }

    @Override
    public void behind(Path path, Lattice lattice) {
        if (path.columns == lattice.width() || path.next > rules.limit()) {
            return;
        }
        if (rules.isQuote(path.next)) {
            quoted(path, lattice);
        }
        int end = rules.unquotedEnd(path.next);
        ColumnProfile column = table.column(path.columns);
        int most = !blanks ? 0 : column.isTyped() ? column.maxBlanks() : MORE_BLANKS * column.maxBlanks() + 2;
        for (int more = 0; more <= most; more++) {
            add(path, lattice, end);
            if (end >= rules.limit()) {
                return;
            }
            end = rules.unquotedEnd(rules.next(end));
        }
    }

    private void quoted(Path path, Lattice lattice) {
        int open = path.next;
        int close = rules.loneQuote(open + 1);
        while (close >= 0 && close + 1 < rules.limit() && !rules.isDelimiter(close + 1)) {
            close = rules.loneQuote(close + 1);
        }
        if (close >= 0) {
            boolean raw = rules.isRaw(open + 1, close);
            int end = raw ? ~(close + 1) : close;
            double cost = fieldCosts.quoted(path.columns, open + 1, close, rules);
            lattice.add(path.field(raw ? open : open + 1, end, rules.next(close + 1), cost, Fault.NONE, 0));
        }
    }

    private void add(Path path, Lattice lattice, int end) {
        double cost = fieldCosts.of(path.columns, path.next, end);
        lattice.add(path.field(path.next, end, rules.next(end), cost, Fault.NONE, 0));
    }
}
