package io.tamiz.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarTest {
    @Test
    void everyDayHasThePartsThatTheClassLibraryGivesIt() {
        int last = (int) LocalDate.of(9999, 12, 31).toEpochDay();
        LocalDate date = LocalDate.of(1, 1, 1);
        for (int day = (int) date.toEpochDay(); day <= last; day++, date = date.plusDays(1)) {
            if (Calendar.year(day) != date.getYear()
                    || Calendar.month(day) != date.getMonthValue()
                    || Calendar.dayOfMonth(day) != date.getDayOfMonth()
                    || Calendar.dayOfYear(day) != date.getDayOfYear()) {
                assertThat(Calendar.year(day) + "-" + Calendar.month(day) + "-" + Calendar.dayOfMonth(day) + ", day "
                                + Calendar.dayOfYear(day))
                        .isEqualTo(date + ", day " + date.getDayOfYear());
            }
        }
        assertThat(date).isEqualTo(LocalDate.of(10_000, 1, 1));
    }
}
