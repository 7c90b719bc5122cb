package io.tamiz.csv;

/**
 * What ends a line. The dialect names the one that prevails; a reader takes each of the three wherever it occurs, unless
 * the dialect says that the others are text.
 */
public enum LineEnd {
    LF,
    CRLF,
    CR,
    /** More than one of them in one file. */
    MIXED
}
