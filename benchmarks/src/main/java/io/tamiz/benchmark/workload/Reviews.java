package io.tamiz.benchmark.workload;

import static io.tamiz.benchmark.workload.Kind.BOOL;
import static io.tamiz.benchmark.workload.Kind.DATE;
import static io.tamiz.benchmark.workload.Kind.FLOAT64;
import static io.tamiz.benchmark.workload.Kind.INT32;
import static io.tamiz.benchmark.workload.Kind.INT64;
import static io.tamiz.benchmark.workload.Kind.STRING;
import static io.tamiz.benchmark.workload.Kind.TIMESTAMP;

import java.util.List;

/** What buyers write about products. */
final class Reviews implements RowMaker {
    static final List<SourceColumn> COLUMNS = List.of(
            new SourceColumn("review_id", STRING),
            new SourceColumn("product_id", STRING),
            new SourceColumn("user_id", INT64),
            new SourceColumn("rating", INT32),
            new SourceColumn("votes", INT32),
            new SourceColumn("helpful", INT32),
            new SourceColumn("verified", BOOL),
            new SourceColumn("reviewed_at", TIMESTAMP),
            new SourceColumn("title", STRING),
            new SourceColumn("body", STRING));

    static final List<DerivedColumn> DERIVED = List.of(
            DerivedColumn.exact("body_length", INT32, "length(body)", "CAST(length(body) AS INTEGER)"),
            DerivedColumn.exact("title_lower", STRING, "lower(title)", "lower(title)"),
            DerivedColumn.exact("review_date", DATE, "date(reviewed_at)", "CAST(reviewed_at AS DATE)"),
            DerivedColumn.exact("helpful_share", FLOAT64, "helpful / votes", "helpful / nullif(votes, 0)"),
            DerivedColumn.exact("is_positive", BOOL, "rating >= 4", "rating >= 4"));

    private final Randomness random;
    private final Blemishes blemishes;
    private final Prose prose;

    Reviews(Randomness random) {
        this.random = random;
        this.blemishes = new Blemishes(random);
        this.prose = new Prose(random);
    }

    @Override
    public void next(CsvBytes out) {
        out.raw('R').digits(random.below(Integer.MAX_VALUE), 10).comma();
        out.raw('B').digits(random.smallBelow(60_000), 8).comma();
        out.number(100_000 + random.smallBelow(9_000_000)).comma();
        number(out, 1 + random.below(5));
        int votes = random.oneIn(2) ? 0 : random.smallBelow(60);
        number(out, votes);
        number(out, votes == 0 ? 0 : random.below(votes + 1));
        out.text(random.oneIn(4) ? "false" : "true").comma();
        timestamp(out);
        text(out, 2 + random.below(6), Prose.Lines.ONE);
        out.comma();
        text(out, 10 + random.smallBelow(180), Prose.Lines.SEVERAL);
        out.raw('\n');
    }

    private void text(CsvBytes out, int words, Prose.Lines lines) {
        if (!blemishes.empties()) {
            out.raw('"');
            prose.write(out, words, lines);
            out.raw('"');
        }
    }

    private void number(CsvBytes out, int value) {
        if (!blemishes.spoilsNumber(out)) {
            blemishes.blank(out);
            out.number(value);
        }
        out.comma();
    }

    private void timestamp(CsvBytes out) {
        if (!blemishes.spoilsTimestamp(out)) {
            out.digits(2015 + random.below(10), 4)
                    .raw('-')
                    .digits(1 + random.below(12), 2)
                    .raw('-');
            out.digits(1 + random.below(28), 2)
                    .raw(' ')
                    .digits(random.below(24), 2)
                    .raw(':');
            out.digits(random.below(60), 2).raw(':').digits(random.below(60), 2);
        }
        out.comma();
    }
}
