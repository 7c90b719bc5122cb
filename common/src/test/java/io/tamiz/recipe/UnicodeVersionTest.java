package io.tamiz.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.recipe.ColumnSpec.LetterCase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The digests are those of Java 17; whatever version runs this must come to the same. */
class UnicodeVersionTest {
    /** From here on there are ideographs and no letters. */
    private static final int IDEOGRAPHS = 0x20000;

    @Test
    void lettersThatCameAfterUnicode13KeepTheirCase() {
        assertThat(TextCase.apply(LetterCase.LOWER, "A\u2c2fΑΣ\ud801\udd70B")).isEqualTo("a\u2c2fας\ud801\udd70b");
        assertThat(TextCase.apply(LetterCase.UPPER, "a\u019bé\u2c5fß")).isEqualTo("A\u019bÉ\u2c5fSS");
        assertThat(SnakeCase.of("a\ua7f4b\u0897c")).isEqualTo("a_b_c");
    }

    @Test
    void everyCharacterHasTheSameLowerCaseOnEveryJava() throws NoSuchAlgorithmException {
        assertThat(digest(text -> TextCase.apply(LetterCase.LOWER, text)))
                .isEqualTo("03242903dac33ca6e63bb090a774c4c3453454265a11a2c816812cdb07160a58");
    }

    @Test
    void everyCharacterHasTheSameUpperCaseOnEveryJava() throws NoSuchAlgorithmException {
        assertThat(digest(text -> TextCase.apply(LetterCase.UPPER, text)))
                .isEqualTo("e4736d54e5c5f8ecd0c1c7c201cfb84a642b3b621452b72f5939f1579a1b3122");
    }

    @Test
    void everyCharacterHasTheSameSnakeCaseOnEveryJava() throws NoSuchAlgorithmException {
        assertThat(digest(SnakeCase::of)).isEqualTo("74a880541211bee844b1200d66209f423debcd97d9c9a8cbc4e85c5fb2ca0708");
    }

    /** Of every character alone, within a word, and beside a sigma, which looks at its neighbours. */
    private static String digest(UnaryOperator<String> form) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int c = 0; c < IDEOGRAPHS; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String one = Character.toString(c);
                String text = one + " a" + one + "B a" + one + "Σ aΣ" + one + "a aΣ" + one;
                digest.update(form.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
