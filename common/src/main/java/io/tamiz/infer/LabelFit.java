package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;

/** How well labels name the columns that they stand over. */
final class LabelFit {
    private static final int NAMES_KIND = 4;
    private static final int NAMES_NOTHING_ELSE = 2;
    private static final int NAMES_OTHER_KIND = -8;
    private static final int NAMELESS = -6;
    private static final int MIXED = -2;
    private static final int SHARES_FIRST_WORD = 1;

    private final List<ColumnKind> kinds = new ArrayList<>();

    LabelFit(TableProfile table) {
        for (int i = 0; i < table.width(); i++) {
            kinds.add(table.column(i).kind());
        }
    }

    /** More is better. */
    int score(List<Label> labels) {
        int score = 0;
        for (int i = 0; i < labels.size(); i++) {
            score += score(labels.get(i), kinds.get(i)) + shared(labels, i);
        }
        return score;
    }

    private static int score(Label label, ColumnKind kind) {
        int words = label.words().size();
        if (words == 0) {
            return NAMELESS;
        }
        int score = words - words * words + (label.isMixed() ? MIXED : 0);
        if (label.words().stream().anyMatch(kind::isNamed)) {
            return score + NAMES_KIND + (words == 1 ? NAMES_NOTHING_ELSE : 0);
        }
        boolean other = kind != ColumnKind.TEXT && label.words().stream().anyMatch(ColumnKind::isWord);
        boolean typed = kind == ColumnKind.TEXT
                && label.words().stream().anyMatch(word -> ColumnKind.isWord(word) && !ColumnKind.TEXT.isNamed(word));
        return score + (other || typed ? NAMES_OTHER_KIND : 0);
    }

    private static int shared(List<Label> labels, int at) {
        List<String> words = labels.get(at).words();
        for (int i = 0; i < labels.size(); i++) {
            List<String> others = labels.get(i).words();
            if (i != at && words.size() > 1 && others.size() > 1 && words.get(0).equals(others.get(0))) {
                return SHARES_FIRST_WORD;
            }
        }
        return 0;
    }
}
