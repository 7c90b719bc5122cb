package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionAnswerFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"expected more data", "[s3://raw/a.csv] expected more data"})
    void aFailureNamesItsObjectOnce(String message) throws JsonProcessingException {
        String json = """
                {"objects": [{"input": "s3://raw/a.csv", "status": "failed", "code": "TRUNCATED_INPUT",
                  "message": "MESSAGE", "remedy": "upload the file again"}]}""".replace("MESSAGE", message);

        assertThat(ReportLines.of(FunctionAnswer.reports(json).get(0)))
                .containsExactly("TRUNCATED_INPUT: [s3://raw/a.csv] expected more data; upload the file again");
    }
}
