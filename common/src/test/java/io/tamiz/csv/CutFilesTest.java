package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.infer.DialectDetection;
import io.tamiz.infer.TableRepair;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.robustness.PollutionSample;
import io.tamiz.robustness.SpecFiles;
import io.tamiz.robustness.SpecFiles.SpecFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader has in memory ends somewhere in each file that people have, and it is read the same: at about forty
 * bytes of each, and where tests may take long, at every one.
 */
class CutFilesTest {
    private static final int CUTS = 40;
    /** Longer ones are read for their length alone. */
    private static final int MOST_BYTES = 20_000;

    static List<SpecFile> files() throws IOException {
        return SpecFiles.all().stream()
                .filter(file -> file.bytes().length <= MOST_BYTES)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadTheSameHoweverItIsCut(SpecFile file) throws IOException {
        byte[] plain;
        Dialect dialect;
        try {
            plain = Decompression.open(new ByteArrayInputStream(file.bytes())).readAllBytes();
            dialect = DialectDetection.detect("cut.csv", plain, true, CsvSettings.AUTO)
                    .dialect();
        } catch (ObjectFailedException e) {
            return; // it never comes to the reader
        }
        RecordRepair repair = TableRepair.of(plain, true, dialect);
        Object whole = read(plain, dialect, repair, ByteWindow.CHUNK_BYTES);
        int step = PollutionSample.isWhole() ? 1 : 1 + plain.length / CUTS;
        for (int size = 1; size <= plain.length; size += step) {
            assertThat(read(plain, dialect, repair, size)).as("cut at %s", size).isEqualTo(whole);
        }
    }

    private static Object read(byte[] plain, Dialect dialect, RecordRepair repair, int chunkBytes) throws IOException {
        CutInputStream cut = new CutInputStream(plain, () -> chunkBytes);
        try {
            return Tables.read(cut, dialect, ReadOptions.DEFAULT, repair, chunkBytes);
        } catch (ObjectFailedException e) {
            return e.code() + " " + e.getMessage();
        }
    }
}
