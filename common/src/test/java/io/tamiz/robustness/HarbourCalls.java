package io.tamiz.robustness;

import io.tamiz.quality.Reject.Action;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file in which each thing happens that may happen to a record, and what quarantine must say of it: where it stands is
 * counted while the file is written. The faults stand behind the first MiB, where detection and inference do not see them.
 */
public final class HarbourCalls {
    /** With this recipe records are padded, extra fields rescued, values refused or made null, and rows filtered. */
    public static final String RECIPE = """
            dataset: calls
            columns:
              - { name: call, type: int64 }
              - { name: ship, type: string }
              - { name: flag, type: string, one_of: [NL, NO, PT, MT], on_invalid: set_null }
              - { name: berth, type: string }
              - { name: draught, from: "draught (m)", type: float64 }
              - { name: arrived, type: timestamp, required: true }
              - { name: remark, type: string }
            clean:
              - filter: "draught > 0"
            policies: { ragged: pad, extra_columns: rescue, max_reject_rate: 0.001 }
            """;

    private static final int ROWS = 24_000;
    private static final String[] SHIPS = {"Nordlys", "Santa Ana", "Meltemi", "Brent Star", "Gaivota"};
    private static final String[] FLAGS = {"NO", "PT", "MT", "NL"};
    private static final String[] REMARKS = {"", "pilot aboard", "\"late, fog\"", "\"waits\r\nfor the tide\""};

    private final Charset charset;
    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long line = 1;

    /**
     * What quarantine says of a record or a value.
     *
     * @param mode for which of both runs: {@code recipe}, {@code inferred} or {@code both}
     * @param column empty for a record
     * @param code the reason
     * @param found how the message ends
     * @param value empty for a record
     */
    public record Fault(String mode, String column, String code, String found, String value, Action action) {
        static Fault ofRecord(String mode, String code, String found, Action action) {
            return new Fault(mode, "", code, found, "", action);
        }
    }

    /** A line of quarantine. */
    public record Entry(long line, long byteOffset, Fault fault, String raw) {
        /** All fields but the message. */
        public List<String> fields() {
            String action = fault.action.name().toLowerCase(Locale.ROOT);
            return List.of(line + "", byteOffset + "", fault.column, fault.code, fault.value, action, raw);
        }
    }

    private HarbourCalls(Charset charset, String mark) {
        this.charset = charset;
        write(mark);
        line("Vigo: calls in the year 2023");
        line("");
        line("call,ship,flag,berth,draught (m),arrived,remark");
    }

    public static HarbourCalls writtenIn(Charset charset, String mark) {
        HarbourCalls calls = new HarbourCalls(charset, mark);
        for (int row = 0; row < ROWS; row++) {
            calls.line(good(row));
        }
        calls.addFaults();
        calls.line(good(ROWS));
        return calls;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** In the order of the file. */
    public List<Entry> entries(String mode) {
        return entries.stream()
                .filter(entry -> entry.fault.mode.equals("both") || entry.fault.mode.equals(mode))
                .toList();
    }

    /** Rows of the table, whatever becomes of them. */
    public long rows() {
        return ROWS + 12;
    }

    private void addFaults() {
        damaged(
                "130001Meltemi,MT,B-11,6.5,2023-05-11T06:40,pilot aboard",
                Fault.ofRecord("both", "TOO_FEW_FIELDS", "put a delimiter before field 2", Action.REPAIRED));
        damaged(
                "130002,Nordlys,,NO,B-12,6.5,2023-05-11T06:41,pilot aboard",
                Fault.ofRecord("both", "TOO_MANY_FIELDS", "left out the empty field before field 3", Action.REPAIRED));
        damaged(
                "130003,\"Gaivota,PT,B-10,6.5,2023-05-11T06:42,pilot aboard",
                Fault.ofRecord("both", "STRAY_QUOTE", "took the quote before field 2 as text", Action.REPAIRED));
        damaged(
                "130004,Nordlys,NO,B-12,6.5,2023-05-11T06:43",
                Fault.ofRecord("both", "TOO_FEW_FIELDS", "took field 7 as empty", Action.REPAIRED));
        damaged(
                "130005,Nordlys,NO",
                Fault.ofRecord("recipe", "TOO_FEW_FIELDS", "the missing ones are empty", Action.REPAIRED),
                new Fault("recipe", "arrived", "REQUIRED_MISSING", "found \"\"", "", Action.REJECTED),
                Fault.ofRecord("inferred", "TOO_FEW_FIELDS", "expected 7 fields, found 3", Action.REJECTED));
        damaged(
                "130006,Nordlys,NO,B-12,6.5,2023-05-11T06:44,anchored,buoy 7,\"a \"\"b\"\"\"",
                Fault.ofRecord("inferred", "TOO_MANY_FIELDS", "expected 7 fields, found 9", Action.REJECTED));
        damaged(
                "c-7,Nordlys,XX,B-12,deep,\"11 May\r\n2023\",pilot aboard",
                value("recipe", "call", "INVALID_INTEGER", "c-7", Action.REJECTED),
                value("recipe", "flag", "NOT_ALLOWED", "XX", Action.REJECTED),
                value("recipe", "draught", "INVALID_NUMBER", "deep", Action.REJECTED),
                value("recipe", "arrived", "INVALID_TIMESTAMP", "11 May\r\n2023", Action.REJECTED),
                value("inferred", "call", "INVALID_INTEGER", "c-7", Action.NULLED),
                value("inferred", "draught_m", "INVALID_NUMBER", "deep", Action.NULLED),
                value("inferred", "arrived", "INVALID_TIMESTAMP", "11 May\r\n2023", Action.NULLED));
        damaged(
                "130008,Nordlys,ZZ,B-12,6.5,2023-05-11T06:45,pilot aboard",
                value("recipe", "flag", "NOT_ALLOWED", "ZZ", Action.NULLED));
        damaged(
                "130009Meltemi,MT,B-11,shallow,2023-05-11T06:46,pilot aboard",
                Fault.ofRecord("both", "TOO_FEW_FIELDS", "put a delimiter before field 2", Action.REPAIRED),
                value("recipe", "draught", "INVALID_NUMBER", "shallow", Action.REJECTED),
                value("inferred", "draught_m", "INVALID_NUMBER", "shallow", Action.NULLED));
        damaged("130010,Nordlys,NO,B-12,0.0,2023-05-11T06:47,dropped by the filter");
        damaged("130011,Nordlys,YY,B-12,0.0,2023-05-11T06:47,dropped with a value that became null");
    }

    private static Fault value(String mode, String column, String code, String value, Action action) {
        String found = "found \"" + value.replace("\r\n", "\\u000d\\u000a") + '"';
        return new Fault(mode, column, code, found, value, action);
    }

    private static String good(int row) {
        int call = 100_000 + row;
        return call + "," + SHIPS[row % 5] + "," + FLAGS[row * 7 % 4] + ",B-" + (10 + row % 9) + "," + (3 + row % 6)
                + "." + row % 10 + ",2023-0" + (1 + row % 9) + "-" + (10 + row % 18) + "T0" + row % 10 + ":"
                + (10 + row % 50) + "," + REMARKS[row % 4];
    }

    private void damaged(String text, Fault... faults) {
        for (Fault fault : faults) {
            entries.add(new Entry(line, bytes.size(), fault, text));
        }
        line(text);
    }

    private void line(String text) {
        write(text + "\r\n");
        line += 1 + text.chars().filter(c -> c == '\n').count();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(charset));
    }
}
