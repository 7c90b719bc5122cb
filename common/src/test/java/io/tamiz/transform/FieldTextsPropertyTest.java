package io.tamiz.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.TextVector;
import io.tamiz.csv.CsvReader;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordBatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the one pass over a field equal to trimming each text and looking it up. */
class FieldTextsPropertyTest {
    private static final int ROWS = 1000;
    private static final long SEED = 20_261_123;
    private static final List<String> PIECES = List.of(
            " ", "\t", "\u000b", "\u00a0", "\ufeff", "-", "NA", "N", "null", "0", "1.5", "é", "\u00a1", "x".repeat(70));
    private static final String BLANKS = " \t\u000b\u000c\u00a0\ufeff";

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"", ",NA", "NA,-,null", " ,-", ",é,N,1.50,0"})
    void theOnePassDoesWhatTheStepsDo(String tokens) throws IOException {
        List<String> nulls = List.of(tokens.split(",", -1));
        List<String> texts = texts();
        assertThat(taken(FieldTexts.trimmed(new TextSet(nulls)), texts))
                .as("seed %d", SEED)
                .isEqualTo(expected(
                        texts.stream().map(FieldTextsPropertyTest::trim).toList(), nulls));
        assertThat(taken(FieldTexts.untrimmed(new TextSet(nulls)), texts))
                .as("seed %d", SEED)
                .isEqualTo(expected(texts, nulls));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add("x".repeat(63));
        while (texts.size() < ROWS) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> taken(FieldTexts field, List<String> texts) throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n");
        texts.forEach(text -> csv.append("\"y\",\"").append(text).append("\"\n"));
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        try (CsvReader reader = CsvReader.open(new ByteArrayInputStream(bytes), Dialect.RFC_4180, reject -> {})) {
            RecordBatch records = new RecordBatch();
            TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
            List<String> found = new ArrayList<>();
            while (reader.next(records)) {
                field.take(records, 1, text);
                for (int row = 0; row < text.size(); row++) {
                    found.add(text.isNull(row) ? "NULL" : text.get(row));
                }
            }
            return found;
        }
    }

    private static List<String> expected(List<String> texts, List<String> nulls) {
        return texts.stream().map(text -> nulls.contains(text) ? "NULL" : text).toList();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
