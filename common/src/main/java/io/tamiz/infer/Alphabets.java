package io.tamiz.infer;

import java.util.List;

/** The letters beyond ASCII that languages have: a text is mostly in one language, so its letters fit one of these. */
final class Alphabets {
    static final Alphabets WESTERN = new Alphabets(List.of(
            "àâçéèêëîïôùûüÿœæ",
            "äöüß",
            "áéíñóúü",
            "áâãàçéêíóôõúü",
            "àèéìòùí",
            "åäöæøé",
            "áéíóúýþðæö",
            "éëïöüèó",
            "àèéíïòóúüç"));
    static final Alphabets CENTRAL =
            new Alphabets(List.of("áčďéěíňóřšťúůýž", "ąćęłńóśźż", "áéíóöőúüű", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîşţ"));
    static final Alphabets TURKISH = new Alphabets(List.of("çğıöşüâi"));
    /** Of a script that has no letters in common with ASCII. */
    static final Alphabets OTHER = new Alphabets(List.of());

    private final List<String> alphabets;

    private Alphabets(List<String> alphabets) {
        this.alphabets = alphabets;
    }

    /** Share of the characters, so many of each, that are no letters, or letters of the alphabet that fits best. */
    double coverage(char[] characters, int[] counts) {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        int best = 0;
        for (String alphabet : alphabets) {
            int covered = 0;
            for (int i = 0; i < characters.length; i++) {
                char c = characters[i];
                boolean fits = !LetterPlaces.isWordLetter(c) || alphabet.indexOf(Character.toLowerCase(c)) >= 0;
                covered += fits ? counts[i] : 0;
            }
            best = Math.max(best, covered);
        }
        return all == 0 ? 0 : (double) best / all;
    }
}
