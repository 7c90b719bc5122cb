package io.tamiz.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.publish.CuratedLayout.RecordName;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuratedLayoutTest {
    private static final String ID = "0123456789abcdef";
    /** printf 'raw\0trips/a.csv' | sha256sum */
    private static final String KEY_HASH = "482c3592ba7717c8b161cf39b41bd1e7a4085bfa7eea6212f2b12786b405bf57";

    @Test
    void namesAreThoseOfTheBucketLayout() {
        assertThat(CuratedLayout.data("trips", "", "trips/a.csv", ID, 0)).isEqualTo("trips/a-" + ID + ".parquet");
        assertThat(CuratedLayout.data("trips", "day=1/zone=a%2Fb", "trips/a.csv.gz", ID, 2))
                .isEqualTo("trips/day=1/zone=a%2Fb/a-" + ID + "-2.parquet");
        assertThat(CuratedLayout.commit("raw", "trips/a.csv", ID, 0))
                .isEqualTo("_tamiz/commits/" + KEY_HASH + "/" + ID + ".json");
        assertThat(CuratedLayout.commit("raw", "trips/a.csv", ID, 1))
                .isEqualTo("_tamiz/commits/" + KEY_HASH + "/" + ID + "-1.json");
        assertThat(CuratedLayout.verdict("raw", "trips/a.csv")).isEqualTo("_tamiz/verdicts/" + KEY_HASH + ".json");
        assertThat(CuratedLayout.quarantine("trips", "trips/a.csv", ID, 0))
                .isEqualTo("_tamiz/quarantine/trips/a-" + ID + ".csv");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.csv, a",
                "x/y/a.csv, a",
                "A.CSV.GZ, A",
                "a.tsv.zst, a",
                "a.csv.zstd, a",
                "a.csv.bz2, a",
                "a.csv.bgz, a",
                "a.csv.gzip, a",
                "a.zip, a",
                "a.b.csv, a.b",
                "a, a",
                "a b+c%20d.csv, a_b_c_20d",
                "Größe.csv, Gro_e",
                "日本.csv, object",
                "_hidden.csv, hidden",
                "..csv, object",
                ".csv, object",
                "x/.._.csv, object",
                "a$b=c'd.csv, a_b_c_d",
            })
    void aStemIsSafeInAnyPathAndAnyUrl(String key, String stem) {
        assertThat(CuratedLayout.stem(key)).isEqualTo(stem);
    }

    @Test
    void aStemIsShortEnoughForAnyFileSystem() {
        assertThat(CuratedLayout.stem("a".repeat(1000) + ".csv")).hasSize(150);
    }

    @Test
    void aRecordNameIsReadBack() {
        assertThat(CuratedLayout.parse("x/" + ID + ".json")).hasValue(new RecordName(ID, 0));
        assertThat(CuratedLayout.parse("x/" + ID + "-12.json")).hasValue(new RecordName(ID, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x/readme.txt", "x/0123456789abcde.json", "x/0123456789abcdef-0.json", "x/0123456789ABCDEF.json"
            })
    void otherNamesAreNoRecords(String name) {
        assertThat(CuratedLayout.parse(name)).isEmpty();
    }

    @Test
    void aNameMayBeAsLongAsFileSystemsAndS3Allow() {
        String segment = "a".repeat(255);
        String longest = (segment + "/").repeat(4).substring(0, 1024);
        assertThat(CuratedLayout.requireShort(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> CuratedLayout.requireShort("d/" + segment + "b/c"))
                .isInstanceOfSatisfying(
                        ObjectFailedException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED))
                .hasMessageContaining("a folder or file name of 256 bytes, more than 255");
        assertThatThrownBy(() -> CuratedLayout.requireShort(longest + "b"))
                .hasMessageContaining("a key of 1025 bytes, more than 1024");
    }
}
