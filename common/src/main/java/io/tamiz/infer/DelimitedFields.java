package io.tamiz.infer;

/** The fields that may begin at a position of a stretch, as it stands or with a fault. */
final class DelimitedFields implements Lattice.Fields {
    /** Where readings of a line go wrong: it has too many delimiters, or too few. */
    enum Sense {
        TOO_MANY,
        TOO_FEW
    }

    /** Quotes that are tried as closing a field, beyond those of the rules. */
    private static final int MAX_QUOTES = 6;
    /** A field that is cut twice is short. */
    private static final int MAX_CUT_TWICE = 200;
    /** Text that ends or begins beside an empty field is seldom joined with it. */
    private static final double JOIN_WITH_EMPTY = 4;

    private final TableProfile table;
    private final FieldRules rules;
    private final Sense sense;
    private final Remaining remaining;
    private final FieldCosts fieldCosts;

    DelimitedFields(TableProfile table, FieldRules rules, Remaining remaining, FieldCosts fieldCosts, Sense sense) {
        this.table = table;
        this.rules = rules;
        this.remaining = remaining;
        this.fieldCosts = fieldCosts;
        this.sense = sense;
    }

    @Override
    public boolean mayFollow(int at, int wanted, int faults) {
        boolean few = sense == Sense.TOO_FEW;
        return wanted >= remaining.least(at) - (few ? 0 : faults) && wanted <= remaining.most(at) + (few ? faults : 0);
    }

    @Override
    public void behind(Path path, Lattice lattice) {
        if (path.columns == lattice.width() && (sense == Sense.TOO_FEW || path.next > rules.limit())) {
            return;
        }
        if (sense == Sense.TOO_FEW) {
            missingField(path, lattice);
        }
        if (path.next > rules.limit() || (path.columns == lattice.width() && rules.isQuote(path.next))) {
            return;
        }
        if (rules.isQuote(path.next)) {
            quoted(path, lattice);
        } else {
            unquoted(path, lattice);
        }
    }

    private void missingField(Path path, Lattice lattice) {
        ColumnProfile column = table.column(path.columns);
        if (column.hasEmpty() && lattice.allows(path)) {
            int at = Math.min(path.next, rules.limit());
            lattice.add(path.field(at, at, path.next, column.emptyCost(), Fault.MISSING_FIELD, 1));
        }
    }

    private void unquoted(Path path, Lattice lattice) {
        int from = path.next;
        int end = remaining.unquotedEnd(from);
        if (rules.isLineEnd(end)) {
            return;
        }
        if (path.columns < lattice.width()) {
            add(path, lattice, from, end, Fault.NONE, 0);
        }
        if (!lattice.allows(path)) {
            return;
        }
        if (sense == Sense.TOO_MANY) {
            if (end == from) {
                lattice.add(path.without(rules.next(end)));
            }
            joins(path, lattice, end);
        } else if (path.columns + 1 < lattice.width()) {
            cuts(path, lattice, end);
        }
    }

    /** The text up to a later delimiter. */
    private void joins(Path path, Lattice lattice, int firstEnd) {
        if (path.columns >= lattice.width()) {
            return;
        }
        int end = firstEnd;
        double more = end == path.next ? JOIN_WITH_EMPTY : 0;
        for (int times = 1; times <= Lattice.MAX_FAULTS && end < rules.limit(); times++) {
            int next = rules.next(end);
            end = remaining.unquotedEnd(next);
            if (rules.isLineEnd(end)) {
                return;
            }
            more += end == next ? JOIN_WITH_EMPTY : 0;
            if (mayTake(path, lattice, path.next, end, rules.next(end), Fault.DELIMITER_IN_TEXT, times)) {
                double cost = cost(path.columns, path.next, end) + more;
                int to = rawEnd(path.next, end);
                lattice.add(path.field(path.next, to, rules.next(end), cost, Fault.DELIMITER_IN_TEXT, times));
            }
        }
    }

    /** Every beginning of the text, the rest being the next field's. */
    private void cuts(Path path, Lattice lattice, int end) {
        boolean again = path.before != null && path.fault == Fault.MISSING_DELIMITER;
        if (again && end - path.next > MAX_CUT_TWICE) {
            return;
        }
        for (int cut = path.next + 1; cut < end; cut++) {
            if (rules.isBoundary(cut)) {
                add(path, lattice, path.next, cut, Fault.MISSING_DELIMITER, cut);
            }
        }
    }

    private void quoted(Path path, Lattice lattice) {
        int open = path.next;
        int tried = 0;
        boolean closed = false;
        for (int at = rules.loneQuote(open + 1); at >= 0 && tried < MAX_QUOTES; at = rules.loneQuote(at + 1)) {
            int end = rules.behindClosing(at);
            if (end >= 0 && !closed) {
                closed = true;
                closedAt(path, lattice, at, end);
            } else if (end >= 0 && lattice.allows(path)) {
                tried++;
                addQuoted(path, lattice, at, rules.next(end), Fault.QUOTE_IN_TEXT);
            } else if (end < 0 && lattice.allows(path) && sense == Sense.TOO_FEW) {
                tried++;
                addQuoted(path, lattice, at, at + 1, Fault.MISSING_DELIMITER);
            }
            if (closed && !lattice.allows(path)) {
                break;
            }
        }
        if (lattice.allows(path)) {
            unopened(path, lattice);
            adjoining(path, lattice);
        }
    }

    /** Two quoted fields without a delimiter between them look like one with a doubled quote. */
    private void adjoining(Path path, Lattice lattice) {
        int open = path.next;
        int tried = 0;
        for (int at = rules.quote(open + 1); at >= 0 && tried < MAX_QUOTES; at = rules.quote(at + 1)) {
            boolean closesAndOpens = at > open + 1 && rules.isQuote(at + 1) && !rules.isRaw(open + 1, at);
            if (closesAndOpens && sense == Sense.TOO_FEW) {
                addValue(path, lattice, open + 1, at, at + 1, Fault.MISSING_DELIMITER);
            }
            int end = closesAndOpens ? rules.behindClosing(at + 1) : -1;
            if (end >= 0 && !rules.isQuote(at + 2)) {
                // Nothing is doubled in this field: the first of the two is text, the second closes it.
                addValue(path, lattice, open + 1, at + 1, rules.next(end), Fault.QUOTE_IN_TEXT);
            }
            tried++;
        }
    }

    private void closedAt(Path path, Lattice lattice, int close, int end) {
        int open = path.next;
        boolean raw = rules.isRaw(open + 1, close);
        int next = rules.next(end);
        if (mayTake(path, lattice, open + 1, raw ? open + 1 : close, next, Fault.NONE, 0)) {
            boolean plain = end == close + 1 && !raw;
            double cost = quotedCost(path.columns, open + 1, close);
            lattice.add(path.field(plain ? open + 1 : open, plain ? close : ~end, next, cost, Fault.NONE, 0));
        }
    }

    private void addQuoted(Path path, Lattice lattice, int close, int next, Fault fault) {
        int open = path.next;
        boolean raw = rules.isRaw(open + 1, close);
        if (mayTake(path, lattice, open + 1, raw ? open + 1 : close, next, fault, 1)) {
            double cost = quotedCost(path.columns, open + 1, close);
            lattice.add(path.field(raw ? open : open + 1, raw ? ~(close + 1) : close, next, cost, fault, 1));
        }
    }

    private void addValue(Path path, Lattice lattice, int from, int to, int next, Fault fault) {
        if (mayTake(path, lattice, from, to, next, fault, 1)) {
            lattice.add(path.field(from, to, next, cost(path.columns, from, to), fault, 1));
        }
    }

    /** Whether the stretch may be the next field of a path; what that costs exactly is reckoned only then. */
    private boolean mayTake(Path path, Lattice lattice, int from, int to, int next, Fault fault, int times) {
        return lattice.mayTake(path, next, fieldCosts.least(path.columns, from, to), fault, times);
    }

    /** The quote is text, or opens a field that nothing closes. */
    private void unopened(Path path, Lattice lattice) {
        int open = path.next;
        int end = remaining.unquotedEnd(open + 1);
        if (rules.isLineEnd(end)) {
            return;
        }
        boolean empty = end == open + 3 && rules.isQuote(open + 1) && rules.isQuote(open + 2);
        int to = empty ? open + 1 : end; // An empty field in quotes and the quote before it.
        if (mayTake(path, lattice, open + 1, to, rules.next(end), Fault.STRAY_QUOTE, 1)) {
            double cost = cost(path.columns, open + 1, to);
            lattice.add(path.field(open, to, rules.next(end), cost, Fault.STRAY_QUOTE, 1));
        }
        for (int times = 1; times <= Lattice.MAX_FAULTS && end < rules.limit(); times++) {
            end = remaining.unquotedEnd(rules.next(end));
            if (rules.isLineEnd(end) || rules.isRaw(open + 1, end)) {
                return;
            }
            addValue(path, lattice, open + 1, end, rules.next(end), Fault.LOST_QUOTE);
        }
    }

    /** Adds the unquoted field, and with a fault what begins at {@code cut} as the next. */
    private void add(Path path, Lattice lattice, int from, int end, Fault fault, int cut) {
        int times = fault == Fault.NONE ? 0 : 1;
        int next = fault == Fault.NONE ? rules.next(end) : cut;
        if (mayTake(path, lattice, from, end, next, fault, times)) {
            lattice.add(path.field(from, rawEnd(from, end), next, cost(path.columns, from, end), fault, times));
        }
    }

    /** The end, complemented where something in the text is escaped. */
    private int rawEnd(int from, int end) {
        return remaining.hasEscape(from, end) ? ~end : end;
    }

    /** Of what stands between two quotes. */
    private double quotedCost(int column, int from, int to) {
        return fieldCosts.quoted(column, from, to, rules);
    }

    private double cost(int column, int from, int to) {
        return fieldCosts.of(column, from, to);
    }
}
