package io.tamiz.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The features of the reviews recipe, computed a second time, by other means. */
final class ReviewFeatures {
    private ReviewFeatures() {}

    static List<@Nullable Object> of(Row row) {
        String title = row.text("title");
        String body = Objects.requireNonNull(row.text("body"));
        long rating = Objects.requireNonNull(row.whole("rating"));
        LocalDate date = Objects.requireNonNull(row.date("reviewed_on"));
        int weekday = date.getDayOfWeek().getValue();
        return Arrays.asList(
                title == null ? "untitled" : title.toLowerCase(Locale.ROOT),
                (long) body.codePointCount(0, body.length()),
                Hash.of(body),
                rating >= 4,
                rating >= 4 ? "good" : rating == 3 ? "fair" : "bad",
                StrictMath.log(1.0 + Objects.requireNonNull(row.whole("helpful_votes"))),
                (long) weekday,
                weekday >= 6);
    }
}
