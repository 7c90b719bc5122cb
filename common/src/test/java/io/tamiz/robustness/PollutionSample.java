package io.tamiz.robustness;

import java.util.List;

/**
 * How much the tests pollute: single rows in every seventh row, or in every one with {@code -Dtamiz.pollution=all} or in
 * the profile {@code long}.
 */
public final class PollutionSample {
    /** Files that a report shows in full. */
    public static final int WORST = 30;

    private static final int STEP = 7;

    private PollutionSample() {}

    public static boolean isWhole() {
        return Boolean.getBoolean("tamiz.long") || "all".equals(System.getProperty("tamiz.pollution"));
    }

    /** Pollutes single rows in every so many rows. */
    static int step() {
        return isWhole() ? 1 : STEP;
    }

    /** Files of the table that is most like what people publish. */
    public static List<PollutedFile> ofOneTable() {
        return Polluter.files(SourceTables.catalogue(), step());
    }
}
