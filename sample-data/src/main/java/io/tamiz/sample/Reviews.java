package io.tamiz.sample;

import io.tamiz.sample.Defect.Applied;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Product reviews: quoted free text with commas, doubled quotes and line breaks, in several scripts. */
final class Reviews {
    static final Table TABLE = new Table(
            "reviews",
            "review_id",
            List.of(),
            List.of(
                    Column.of("review_id", "int64"),
                    Column.of("product_id", "string"),
                    Column.of("rating", "int32"),
                    Column.of("title", "string"),
                    Column.of("body", "string"),
                    Column.of("helpful_votes", "int32"),
                    Column.of("verified", "bool"),
                    Column.of("reviewed_on", "date"),
                    Column.of("language", "string"),
                    Column.feature("title_lower", "string"),
                    Column.feature("body_length", "integer"),
                    Column.feature("body_hash", "int64"),
                    Column.feature("is_positive", "bool"),
                    Column.feature("mood", "string"),
                    Column.feature("helpful_log", "float64"),
                    Column.feature("weekday", "integer"),
                    Column.feature("is_weekend", "bool")),
            new CsvText.Format(',', "\n", StandardCharsets.UTF_8),
            ReviewFeatures::of);

    private static final List<String> KINDS = List.of("KET", "LMP", "FAN", "LID");

    private Reviews() {}

    static SampleFile clean(long seed) {
        Dice dice = new Dice(seed, "reviews/clean");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            rows.add(review(7_000_000_001L + i * 17L, dice));
        }
        return SampleFile.clean(TABLE, "reviews.csv", rows);
    }

    static SampleFile dirty(long seed) {
        Dice dice = new Dice(seed, "reviews/dirty");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            rows.add(review(9_000_000_001L + i * 17L, dice));
        }
        List<Applied> defects = new ArrayList<>(Defect.spread(ReviewDefects.ALL, rows, dice));
        defects.add(ReviewDefects.UNCLOSED.on(rows.get(rows.size() - 1)));
        return SampleFile.dirty(TABLE, "reviews-dirty.csv", rows, List.copyOf(defects));
    }

    private static Row review(long id, Dice dice) {
        Phrases phrases = Phrases.ALL.get(dice.percent(45) ? 0 : dice.below(Phrases.ALL.size()));
        int rating = dice.between(1, 5);
        String product = dice.pick(KINDS) + "-" + dice.between(100, 139);
        Row row = new Row().set("review_id", Long.toString(id), id);
        row.set("product_id", dice.percent(10) ? product.toLowerCase(Locale.ROOT) : product, product);
        row.set("rating", Integer.toString(rating), (long) rating);
        String title = dice.percent(8) ? "" : phrases.title(rating);
        row.set("title", title, title.isEmpty() ? null : title);
        String body = phrases.body(rating, dice);
        row.set("body", body, body);
        boolean voted = dice.percent(95);
        long votes = voted ? dice.below(1 + dice.below(60)) : 0;
        row.set("helpful_votes", voted ? Long.toString(votes) : "", votes);
        boolean verified = dice.percent(70);
        row.set("verified", Boolean.toString(verified), verified);
        LocalDate date = LocalDate.of(2023, 1, 1).plusDays(dice.below(730));
        row.set("reviewed_on", date.toString(), date);
        return row.set("language", phrases.language(), phrases.language());
    }
}
