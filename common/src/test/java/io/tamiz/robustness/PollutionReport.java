package io.tamiz.robustness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Run by hand, with the classes and libraries of the tests on the class path: {@code PollutionReport score [STEP
 * [TABLE [WORST]]]} reads every polluted file, or those of every so many rows, and prints how well; {@code PollutionReport write
 * DIR [STEP]} writes them, and the tables expected beside them: {@code DIR/polluted/NAME} and {@code DIR/expected/NAME},
 * the latter as RFC 4180 with a header line, which is empty where there is no header; {@code PollutionReport
 * messy} prints how well the files of {@code messy-spec} are read.
 */
public final class PollutionReport {
    private PollutionReport() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1 && arguments[0].equals("write")) {
            int step = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
            for (SourceTable source : SourceTables.all()) {
                write(Path.of(arguments[1]), Polluter.files(source, step));
            }
        } else if (arguments.length > 0 && arguments[0].equals("score")) {
            int step = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
            int worst = arguments.length > 3 ? Integer.parseInt(arguments[3]) : PollutionSample.WORST;
            long start = System.nanoTime();
            Scores scores = score(step, arguments.length > 2 ? arguments[2] : "");
            System.out.print(scores.report(worst));
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        } else if (arguments.length > 0 && arguments[0].equals("messy")) {
            Scores scores = new Scores();
            for (MessyFile file : MessyFile.all()) {
                scores.add(file.polluted(), LoadedTable.of("messy.csv", file.bytes()));
            }
            System.out.print(scores.report(Integer.MAX_VALUE));
        } else {
            System.err.println("score [STEP [TABLE]], write DIR [STEP] or messy");
        }
    }

    static Scores score(int step, String table) {
        Scores scores = new Scores();
        for (SourceTable source : SourceTables.all()) {
            if (source.name().startsWith(table)) {
                for (PollutedFile file : Polluter.files(source, step)) {
                    scores.add(file, LoadedTable.of(file.name(), file.bytes()));
                }
            }
        }
        return scores;
    }

    /** Writes {@code polluted} and {@code expected} into a folder. */
    public static void write(Path folder, List<PollutedFile> files) throws IOException {
        Path polluted = Files.createDirectories(folder.resolve("polluted"));
        Path expected = Files.createDirectories(folder.resolve("expected"));
        for (PollutedFile file : files) {
            Files.write(polluted.resolve(file.name()), file.bytes());
            String table = Format.STANDARD.lines(List.of(file.table().header()))
                    + Format.STANDARD.lines(file.table().rows());
            Files.write(expected.resolve(file.name()), table.getBytes(StandardCharsets.UTF_8));
        }
    }
}
