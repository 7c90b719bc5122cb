package io.tamiz.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads files as people have them, with nothing given: {@code src/test/resources/messy-spec}. */
class MessySpecTest {
    static List<MessyFile> files() throws IOException {
        return MessyFile.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadAsAPersonReadsIt(MessyFile file) {
        LoadedTable loaded = LoadedTable.of("messy.csv", file.bytes());

        if (file.isPending()) {
            assertThat(loaded.table())
                    .as(file + " is read right: its mark pending is out of date")
                    .isNotEqualTo(file.table());
            abort("is not read right yet");
        }
        assertThat(loaded.table()).as(file + " " + loaded.remark()).isEqualTo(file.table());
    }

    @Test
    void everyFileHasAReasonOfItsOwn() throws IOException {
        assertThat(files()).extracting(MessyFile::why).doesNotContain("").doesNotHaveDuplicates();
    }
}
