package io.tamiz.csv;

/**
 * What the parts of a reader share.
 *
 * @param window where it stands
 * @param rejects told of what is not as it should be
 * @param repair asked for the reading of what is not
 * @param alone reads lines by themselves
 * @param unescaping gives fields their values
 */
record ReaderParts(
        Dialect dialect,
        ReadOptions options,
        ScanWindow window,
        RecordRejects rejects,
        RecordRepair repair,
        LineAlone alone,
        Unescaping unescaping) {}
