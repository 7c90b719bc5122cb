package io.tamiz.infer;

/**
 * Judges characters by where they stand: a lower-case letter within a word is likely, a capital behind a lower-case
 * letter is not, a currency sign belongs beside digits, and a box or a sum sign within a word means that the charset is
 * another one.
 */
final class LetterPlaces {
    /** Stands for a byte that means nothing in a charset. */
    static final char UNDEFINED = '\uffff';

    private static final double LIKELY = 1;
    private static final double POSSIBLE = 0.4;
    private static final double NEUTRAL = 0;
    private static final double UNLIKELY = -0.4;
    private static final double WRONG = -1;
    private static final double IMPOSSIBLE = -3;

    private static final char GREEK = '\u0370';
    private static final char CYRILLIC = '\u0400';
    private static final char ARMENIAN = '\u0530';

    private static final String VOWELS =
            "aeiouyáàâäãåăąæéèêëęěíìîïıóòôöõőøœúùûüůűýÿ" + "αάεέηήιίϊΐοόυύϋΰωώ" + "аеёиоуыэюяіїє";

    private LetterPlaces() {}

    /**
     * From -3, no text, to 1, as expected.
     *
     * @param before the character before it, a line end at the file's start
     * @param beforeBlank the character before that, where {@code before} is a blank, else {@code before}
     * @param after the character behind it, a line end at the file's end
     */
    static double judge(char beforeBlank, char before, char c, char after) {
        if (c == UNDEFINED) {
            return IMPOSSIBLE;
        }
        if (Character.isISOControl(c)) {
            return 2 * WRONG;
        }
        if (isWordLetter(c)) {
            return letter(before, c, after);
        }
        boolean inWord = isWordLetter(before) && isWordLetter(after);
        return inWord ? signInWord(before, c, after) : sign(beforeBlank, before, c, after);
    }

    /** A letter of an alphabet, no ordinal sign, no sign for a function or a product. */
    static boolean isWordLetter(char c) {
        return Character.isLetter(c) && "\u00aa\u00ba\u0192\u00b5".indexOf(c) < 0;
    }

    private static double letter(char before, char c, char after) {
        boolean follows = isWordLetter(before);
        boolean leads = isWordLetter(after);
        if (!follows && !leads) {
            return Character.isDigit(before) || Character.isDigit(after) ? UNLIKELY : POSSIBLE / 2;
        }
        if ((follows && !sameScript(before, c)) || (leads && !sameScript(c, after))) {
            return WRONG;
        }
        if (Character.isUpperCase(c) && follows && Character.isLowerCase(before)) {
            return WRONG;
        }
        if (Character.isUpperCase(c) && follows && leads && Character.isLowerCase(after)) {
            return UNLIKELY;
        }
        if (Character.isLowerCase(c) && leads && Character.isUpperCase(after)) {
            return UNLIKELY;
        }
        if (isOutOfPlace(c, follows, after)) {
            return NEUTRAL;
        }
        return follows && leads ? sound(before, c, after) : LIKELY;
    }

    /** Portuguese has o with tilde before e only, and thorn begins words: elsewhere these are Hungarian and Turkish. */
    private static boolean isOutOfPlace(char c, boolean follows, char after) {
        return (c == '\u00f5' && after != 'e') || (c == '\u00fe' && follows);
    }

    /** Vowels and consonants take turns, mostly. */
    private static double sound(char before, char c, char after) {
        boolean vowel = isVowel(c);
        return vowel == isVowel(before) && vowel == isVowel(after) ? UNLIKELY : LIKELY;
    }

    private static boolean sameScript(char a, char b) {
        return script(a) == script(b);
    }

    private static int script(char c) {
        return c < GREEK ? 0 : c < CYRILLIC ? 1 : c < ARMENIAN ? 2 : 3;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
    }

    private static double signInWord(char before, char c, char after) {
        return switch (c) {
            case '\u2019' -> isApostrophe(before, after) ? LIKELY : NEUTRAL;
            case '\u00b7' -> before == 'l' && after == 'l' ? LIKELY : WRONG;
            case '\u00a0', '\u00ad' -> -0.2;
            default -> WRONG;
        };
    }

    private static boolean isApostrophe(char before, char after) {
        return "stdlrvm".indexOf(after) >= 0 || "dlnscjuDLONSCJ".indexOf(before) >= 0;
    }

    private static double sign(char beforeBlank, char before, char c, char after) {
        boolean digits = Character.isDigit(beforeBlank) || Character.isDigit(after);
        boolean word = isWordLetter(before);
        boolean leads = isWordLetter(after);
        return switch (c) {
            case '\u20ac', '\u00a3', '\u00a5', '\u00a2' -> digits ? LIKELY : word || leads ? -0.2 : POSSIBLE;
            case '\u00a4' -> word || leads ? UNLIKELY : NEUTRAL;
            case '\u201c', '\u2018', '\u201e', '\u201a', '\u00ab', '\u2039' -> word ? -0.7 : leads ? 0.8 : NEUTRAL;
            case '\u201d', '\u00bb', '\u203a' -> leads ? -0.7 : word ? 0.6 : NEUTRAL;
            case '\u2019' -> word ? 0.5 : NEUTRAL;
            case '\u2013', '\u2014' -> word || leads ? -0.6 : 0.8;
            case '\u2026' -> leads ? NEUTRAL : 0.5;
            case '\u2022', '\u00b7' -> word ? UNLIKELY : POSSIBLE;
            case '\u00b0' -> digits || before == 'n' || before == 'N' ? LIKELY : UNLIKELY;
            case '\u00ba', '\u00aa' -> digits || "nNaAoO.".indexOf(before) >= 0 ? LIKELY : UNLIKELY;
            case '\u00b2', '\u00b3', '\u00b9' -> word && !leads ? 0.8 : UNLIKELY;
            case '\u00b5' -> !word && leads ? 0.8 : UNLIKELY;
            case '\u00bd', '\u00bc', '\u00be' -> leads || word ? UNLIKELY : 0.7;
            case '\u00b1', '\u00d7', '\u00f7', '\u2030' -> digits ? 0.5 : -0.3;
            case '\u00ae', '\u2122', '\u00a9' -> leads ? UNLIKELY : 0.5;
            case '\u00bf', '\u00a1' -> leads && !word ? LIKELY : -0.6;
            case '\u00a7', '\u00b6' -> word || leads ? UNLIKELY : POSSIBLE;
            case '\u00a0' -> digits ? 0.5 : 0.1;
            default -> word || leads ? -0.6 : -0.1;
        };
    }
}
