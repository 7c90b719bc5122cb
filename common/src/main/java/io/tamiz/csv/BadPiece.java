package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;

/**
 * A stretch of the window that is no record within the limit.
 *
 * @param rawEnd behind the last byte that its reject shows
 * @param resumeFrom reading goes on behind the first line end from here on
 * @param innerLines line ends before {@code resumeFrom}
 */
record BadPiece(int start, int rawEnd, int resumeFrom, int innerLines, ReasonCode code) {
    /** Bytes that are shown in a reject, where the piece is longer than a record may be. */
    private static final int MAX_RAW_BYTES = 64 << 10;

    /** The piece of {@code start} to {@code end}, in which a quote stands open at {@code openQuote}, or none: -1. */
    static BadPiece of(byte[] bytes, int start, int end, int openQuote) {
        boolean unclosed = openQuote >= 0;
        int resumeFrom = unclosed ? openQuote : end;
        int rawLimit = Math.min(end, start + MAX_RAW_BYTES);
        int rawEnd = resumeFrom;
        while (rawEnd < rawLimit && bytes[rawEnd] != RecordScanner.LF && bytes[rawEnd] != RecordScanner.CR) {
            rawEnd++;
        }
        return new BadPiece(
                start,
                Math.min(rawEnd, rawLimit),
                resumeFrom,
                RecordScanner.countLineEnds(bytes, start, resumeFrom),
                unclosed ? ReasonCode.UNCLOSED_QUOTE : ReasonCode.RECORD_TOO_LONG);
    }

    /** What is wrong with it, where it begins in {@code line} and there are {@code left} bytes up to the file's end. */
    String message(long line, int left, int maxRecordBytes) {
        if (code == ReasonCode.RECORD_TOO_LONG) {
            return "expected a record of at most " + maxRecordBytes + " bytes";
        }
        return "expected the quoted field that begins in line " + (line + innerLines) + " to be closed "
                + (left > maxRecordBytes ? "within " + maxRecordBytes + " bytes" : "before the end of the file");
    }
}
