package io.tamiz.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the change of bytes equal to that of strings. */
class CaseChangePropertyTest {
    private static final int ROWS = Boolean.getBoolean("tamiz.long") ? 2_000_000 : 40_000;
    private static final long SEED = 20_261_123;

    private final Random random = new Random(SEED);
    private final CaseChange toLower = CaseChange.toLower();
    private final CaseChange toUpper = CaseChange.toUpper();
    private final TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final TextVector changed = (TextVector) ColumnVector.of(ColumnType.STRING);

    @Test
    void randomTextIsChangedAsStringsAre() {
        for (int i = 0; i < ROWS; i++) {
            check(randomText());
        }
    }

    @Test
    void everyCharacterIsChangedAsStringsAre() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                check(Character.toString(c));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@AZ[`az{",
                "@AZ[`az{@AZ[`az{",
                "ABCDEFGH",
                "ABCDEFGHI",
                "Straße ÑANDÚ ñandú",
                "ΟΔΟΣ ΟΔΟΣ.",
                "İstanbul ıI",
                "ŉ ǰ ΐ ÿ µ ſ",
                "“Quoted” – 20 € ACROSS",
                "漢字 Kanji かな",
                "ABCDEFGé",
                "éABCDEFGH",
                "𐐀 DESERET",
                "Ⱥ ⱥ"
            })
    void wordsAreChangedAsStringsAre(String words) {
        check(words);
    }

    private void check(String value) {
        text.reset(1);
        text.set(0, value);
        changed.reset(1);
        toLower.append(text, 0, changed);
        if (!changed.get(0).equals(Unicode13.lower(value))) {
            assertThat(changed.get(0)).as("seed %d: '%s'", SEED, value).isEqualTo(Unicode13.lower(value));
        }
        changed.reset(1);
        toUpper.append(text, 0, changed);
        if (!changed.get(0).equals(Unicode13.upper(value))) {
            assertThat(changed.get(0)).as("seed %d: '%s'", SEED, value).isEqualTo(Unicode13.upper(value));
        }
    }

    private String randomText() {
        StringBuilder value = new StringBuilder();
        int rarity = 1 + random.nextInt(12);
        for (int length = random.nextInt(30); length > 0; length--) {
            value.appendCodePoint(random.nextInt(rarity) > 0 ? random.nextInt(0x80) : other());
        }
        return value.toString();
    }

    private int other() {
        return switch (random.nextInt(8)) {
            case 0 -> 0x370 + random.nextInt(0x90);
            case 1 -> 0x2000 + random.nextInt(0x200);
            case 2 -> 0x3000 + random.nextInt(0x7000);
            case 3 -> 0x10400 + random.nextInt(0x80);
            case 4 -> 0x800 + random.nextInt(0xD000);
            default -> 0x80 + random.nextInt(0x180);
        };
    }
}
