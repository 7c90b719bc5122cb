package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreprocessorTest {
    @Test
    void infersARecipeAndKeepsEveryColumnEvenThoseWithoutAnOwnLabel() throws IOException {
        assertThat(rows(Instructions.infer(), "a,,a\n1, x ,2024-01-01\n2,y,2024-01-02\n"))
                .containsExactly("a int64, column_2 string, a_2 date", "1|x|2024-01-01", "2|y|2024-01-02");
    }

    @Test
    void asTextKeepsEveryCharacterAndOnlyAnEmptyFieldIsNull() throws IOException {
        assertThat(rows(Instructions.asText(), "a,b\n 1 ,NA\n,2\n"))
                .containsExactly("a string, b string", " 1 |NA", "~|2");
    }

    /** Of a record that is cut off nobody knows how many fields it has; taken as they are, they made a table without rows. */
    @Test
    void withNothingGivenTheFirstRecordEndsWithinTheFirstMebibyte() throws IOException {
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() -> rows(Instructions.infer(), "ten,letters,".repeat(200_000)))
                .withMessage("[trips/a.csv] expected the first record to end within 1048576 bytes, found no end of it:"
                        + " how many columns there are cannot be told")
                .matches(e -> e.code() == FailureCode.DIALECT_UNCERTAIN);
        assertThat(rows(Instructions.infer(), "a,b\n1," + "x".repeat(2_000_000) + "\n3,y\n"))
                .hasSize(3)
                .endsWith("3|y");
    }

    /** Rejects that wait for a good row would fill the memory. */
    @Test
    void rejectsAreToldWhileTheFileIsReadAlthoughNoGoodRowFollows() throws IOException {
        int bad = 2_000_000;
        long[] told = {0};
        long[] toldAtEnd = {0};
        byte[] csv = ("a,b\n1,2\n" + "x\n".repeat(bad)).getBytes(StandardCharsets.UTF_8);
        InputStream source = new FilterInputStream(new ByteArrayInputStream(csv)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                toldAtEnd[0] = count < 0 ? told[0] : toldAtEnd[0];
                return count;
            }
        };
        try (Preprocessor rows = Preprocessor.open(source, "a.csv", Instructions.infer(), reject -> told[0]++)) {
            assertThat(rows.next()).isNotNull();
            assertThat(rows.next()).isNull();
            assertThat(rows.counts().rejected()).isEqualTo(bad);
        }
        assertThat(told[0]).isEqualTo(bad);
        assertThat(toldAtEnd[0]).isGreaterThan(bad - 300_000);
    }

    @Test
    void aHeaderThatIsNotInItsEncodingIsToldInTheWordsOfTheFile() {
        byte[] csv = "\ufeffid,na?me\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        csv[2 * 6 + 1] = (byte) 0xd8;
        assertThatExceptionOfType(ObjectFailedException.class)
                .isThrownBy(() ->
                        Preprocessor.open(new ByteArrayInputStream(csv), "a.csv", Instructions.infer(), reject -> {}))
                .withMessage(
                        "[a.csv] line 1: expected UTF-16LE, found a byte that means nothing in it at character 6 of the"
                                + " header, byte 12 of the file");
    }

    private static List<String> rows(Instructions instructions, String csv) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Preprocessor preprocessor = Preprocessor.open(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                "trips/a.csv",
                instructions,
                reject -> {})) {
            rows.add(preprocessor.schema().columns().stream()
                    .map(column -> column.name() + " " + column.type())
                    .collect(Collectors.joining(", ")));
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(text(batch, row));
                }
            }
            assertThat(preprocessor.dataset()).isEqualTo("trips");
            assertThat(preprocessor.counts().written()).isEqualTo(rows.size() - 1);
            assertThat(preprocessor.bytesRead()).isEqualTo(csv.length());
        }
        return rows;
    }

    private static String text(ColumnBatch batch, int row) {
        return IntStream.range(0, batch.schema().size())
                .mapToObj(batch::column)
                .map(column -> column.isNull(row) ? "~" : ValueText.of(column, row))
                .collect(Collectors.joining("|"));
    }
}
