package io.tamiz.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is made of whole files with nothing given: bytes in, columns, values and errors out: {@code
 * src/test/resources/nothing-given-spec}.
 */
class NothingGivenSpecTest {
    static List<GivenFile> files() throws IOException {
        return GivenFile.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadAsItSays(GivenFile file) throws IOException {
        TypedTable table = TypedTable.of(file.bytes());

        Map<String, List<String>> lines = table.lines(file.expected().keySet());
        if (file.isPending()) {
            assertThat(lines)
                    .as(file + " is read right: its mark pending is out of date")
                    .isNotEqualTo(file.expected());
            abort("is not read right yet");
        }
        assertThat(lines).isEqualTo(file.expected());
    }

    @Test
    void everyFileHasAReasonOfItsOwn() throws IOException {
        assertThat(files()).extracting(GivenFile::why).doesNotContain("").doesNotHaveDuplicates();
    }
}
