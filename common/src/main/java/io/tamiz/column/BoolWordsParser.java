package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parses booleans with words of their own, as written or in capitals, small letters or with a capital first. */
final class BoolWordsParser extends ValueParser {
    private final List<byte[]> trueWords;
    private final List<byte[]> falseWords;

    BoolWordsParser(List<String> trueValues, List<String> falseValues) {
        this.trueWords = spellings(trueValues);
        this.falseWords = spellings(falseValues);
    }

    private static List<byte[]> spellings(List<String> words) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            int first = word.isEmpty() ? 0 : lower.offsetByCodePoints(0, 1);
            spellings.add(word);
            spellings.add(lower);
            spellings.add(word.toUpperCase(Locale.ROOT));
            spellings.add(lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first));
        }
        return spellings.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        byte[] bytes = text.bytes();
        int[] starts = text.starts();
        int[] ends = text.ends();
        byte[] out = ((BoolVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (target.isNull(row)) {
                continue;
            }
            boolean isTrue = isOneOf(trueWords, bytes, starts[row], ends[row]);
            out[row] = (byte) (isTrue ? 1 : 0);
            if (!isTrue && !isOneOf(falseWords, bytes, starts[row], ends[row])) {
                settle(ReasonCode.INVALID_BOOL, row, target, invalid);
            }
        }
    }

    private static boolean isOneOf(List<byte[]> words, byte[] bytes, int start, int end) {
        for (int i = 0; i < words.size(); i++) {
            byte[] word = words.get(i);
            if (Arrays.equals(bytes, start, end, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
