package io.tamiz.quality;

/** Why a whole object could not be published. The names are stable: they stand in verdicts and in JSON summaries. */
public enum FailureCode {
    EMPTY_OBJECT("the object has no bytes or no records", "upload a file with at least a header"),
    NOT_CSV("the object is not text", "upload CSV, plain or compressed with gzip, zstd, bzip2 or zip"),
    UNSUPPORTED_COMPRESSION(
            "the object is compressed in a form that is not read",
            "use gzip, zstd, bzip2 or a zip archive of one file, or upload it plain"),
    NOT_ONE_FILE("the zip archive does not hold exactly one file", "upload each file by itself"),
    TRUNCATED_INPUT("the compressed stream ends too early", "upload the file again"),
    CORRUPT_INPUT("the compressed stream is damaged", "upload the file again"),
    EXPANSION_LIMIT_EXCEEDED(
            "the compressed stream unfolds to far more bytes than it has",
            "upload the file plain, if it is meant to be so"),
    DIALECT_UNCERTAIN(
            "the dialect could not be told from the bytes",
            "state the right one in a recipe, for instance `csv: { delimiter: \";\" }`; replace one beyond ASCII in the file"),
    HEADER_INVALID("the header cannot name the columns", "give every column its own name"),
    COLUMN_MISSING("the file lacks a column of the recipe", "correct `from:`, or set `missing_columns: nulls`"),
    EXTRA_COLUMNS(
            "the file has columns that the recipe does not name",
            "name them in the recipe, or set `extra_columns: ignore`"),
    COLUMN_AMBIGUOUS("two columns of the file fit one column of the recipe", "state the exact label in `from:`"),
    INVALID_VALUE("a value is invalid and its column says `on_invalid: fail`", "correct the value or the policy"),
    REJECT_RATE_EXCEEDED("more rows were rejected than `max_reject_rate` allows", "look into the quarantine file"),
    TOO_MANY_PARTITIONS("more partitions than `max_partitions`", "partition by a coarser column, or raise the limit"),
    LIMIT_EXCEEDED("a stated limit was exceeded", "split the object, or raise the limit"),
    RECIPE_INVALID("the recipe is wrong", "run `tamiz check` on it"),
    NO_RECIPE("no recipe fits the key", "add the key to `source: {keys}` of a recipe"),
    RECIPE_AMBIGUOUS("two recipes fit the key", "make their `source: {keys}` disjoint"),
    SOURCE_GONE("the object is gone", "nothing, if it was deleted on purpose"),
    SOURCE_CHANGED("the object keeps changing while it is read", "run again when the writer has finished"),
    ACCESS_DENIED("the object may not be read", "grant s3:GetObject on it to the reader"),
    NO_SUCH_BUCKET("the bucket does not exist", "check the name and the region");

    private final String meaning;
    private final String remedy;

    FailureCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** What was found, as one clause without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** What to do about it, as one clause without a full stop. */
    public String remedy() {
        return remedy;
    }
}
