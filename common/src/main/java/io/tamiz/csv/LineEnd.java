package io.tamiz.csv;

/** What ends a line. A reader takes each of the three wherever it occurs; the dialect names the one that prevails. */
public enum LineEnd {
    LF,
    CRLF,
    CR,
    /** More than one of them in one file. */
    MIXED
}
