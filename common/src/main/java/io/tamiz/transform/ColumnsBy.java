package io.tamiz.transform;

/** How the columns of a recipe find their fields. */
public enum ColumnsBy {
    /** By the labels of the header, wherever they stand; by position where there is no header. */
    LABEL,
    /** The first column is the first field, whatever the header says: for a recipe inferred from the file itself. */
    POSITION
}
