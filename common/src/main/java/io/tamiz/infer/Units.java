package io.tamiz.infer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The marks beside numbers that say what is counted: percent, currency signs and codes. Fixed, on every Java. */
final class Units {
    private static final String SIGNS = "%$€£¥₹₽₩₺₴₪₫฿₱₦₡₲₵₸₼";

    private static final Set<String> WORDS = Set.of(
            "US$", "R$", "A$", "C$", "kr", "zł", "Kč", "Ft", "lei", "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF",
            "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW",
            "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PLN", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY",
            "TWD", "UAH", "USD", "VND", "ZAR");

    private static final int LONGEST = 3;

    private Units() {}

    /** The unit that the text between the two places begins with, the longest there is. */
    static @Nullable String atStart(String text, int start, int end) {
        for (int length = Math.min(LONGEST, end - start); length > 0; length--) {
            String unit = text.substring(start, start + length);
            if (isUnit(unit)) {
                return unit;
            }
        }
        return null;
    }

    /** The unit that the text between the two places ends with, the longest there is. */
    static @Nullable String atEnd(String text, int start, int end) {
        for (int length = Math.min(LONGEST, end - start); length > 0; length--) {
            String unit = text.substring(end - length, end);
            if (isUnit(unit)) {
                return unit;
            }
        }
        return null;
    }

    private static boolean isUnit(String text) {
        return text.length() == 1 ? SIGNS.contains(text) : WORDS.contains(text);
    }
}
