package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Tables of 84 lines that the sweeps damage: each a header and 83 records of nine fields. */
final class PlainTable {
    static final int LINES = 84;

    private final String name;
    private final List<List<String>> rows;

    private PlainTable(String name, List<List<String>> rows) {
        this.name = name;
        this.rows = rows;
    }

    static List<PlainTable> all() {
        return List.of(orders(), people(), readings());
    }

    private static PlainTable orders() {
        Random random = new Random(1);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("DATE", "TIME", "Qty", "PRODUCTID", "Price", "Kind", "Description", "Link", "Comments"));
        while (rows.size() < LINES) {
            int n = random.nextInt(900) + 100;
            rows.add(List.of(
                    "%02d/%02d/2019".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
                    "%02d:%02d:00".formatted(random.nextInt(24), random.nextInt(60)),
                    String.valueOf(1 + random.nextInt(60)),
                    "P-" + n,
                    "£" + random.nextInt(60) + "." + (10 + random.nextInt(89)),
                    pick(random, "lamp", "chair", "desk", "shelf"),
                    pick(
                            random,
                            "A chair, black, with wheels",
                            "Lamp with a shade",
                            "Desk for two, oak, \"rustic\" style",
                            "A shelf that holds books, plants and more"),
                    "https://shop.example.org/item/" + n,
                    random.nextInt(9) == 0 ? "sold out" : ""));
        }
        return new PlainTable("orders", rows);
    }

    private static PlainTable people() {
        Random random = new Random(2);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Name", "First name", "City", "Born", "Team", "Role", "Remarks", "Mail", "Score"));
        while (rows.size() < LINES) {
            int n = random.nextInt(100_000);
            rows.add(List.of(
                    pick(random, "O'Neill", "Müller", "Lee", "García", "van Dam") + n % 7,
                    pick(random, "Ann", "Bo", "Cy", "Dee"),
                    pick(random, "New York", "Köln", "Bonn", "Las Vegas"),
                    "19%02d-%02d-%02d".formatted(random.nextInt(99), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    pick(random, "red", "green", "blue"),
                    pick(random, "lead", "member"),
                    pick(random, "", "joined late; left early", "says hello, now and then", "isn't here", "x"),
                    "user" + n + "@example.org",
                    random.nextInt(5) == 0 ? "NA" : String.valueOf(random.nextInt(1000) / 10.0)));
        }
        return new PlainTable("people", rows);
    }

    private static PlainTable readings() {
        Random random = new Random(3);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("station", "taken at", "temp", "wind", "rain", "dry", "low", "high", "note"));
        while (rows.size() < LINES) {
            rows.add(List.of(
                    "S" + random.nextInt(9),
                    "2024-%02d-%02dT%02d:00:00Z"
                            .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), rows.size() % 24),
                    number(random, 40),
                    number(random, 90),
                    random.nextInt(3) == 0 ? "" : number(random, 9),
                    String.valueOf(random.nextBoolean()),
                    "-" + number(random, 9),
                    number(random, 3000),
                    pick(random, "ok", "ok", "check the sensor", "")));
        }
        return new PlainTable("readings", rows);
    }

    private static String number(Random random, int to) {
        return random.nextInt(to) + "." + random.nextInt(10);
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    /** The lines, written by the rules of RFC 4180 with other marks; nothing escapes quotes where escape is empty. */
    List<String> lines(String delimiter, char quote, String escape) {
        return rows.stream().map(row -> line(row, delimiter, quote, escape)).collect(Collectors.toList());
    }

    List<String> row(int row) {
        return rows.get(row);
    }

    int width() {
        return rows.get(0).size();
    }

    static String line(List<String> row, String delimiter, char quote, String escape) {
        return row.stream().map(field -> field(field, delimiter, quote, escape)).collect(Collectors.joining(delimiter));
    }

    static String field(String field, String delimiter, char quote, String escape) {
        boolean plain = field.indexOf(quote) < 0
                && !field.contains(delimiter)
                && field.chars().noneMatch(c -> c == '\n' || c == '\r');
        return plain ? field : quote + field.replace(String.valueOf(quote), escape + quote) + quote;
    }

    @Override
    public String toString() {
        return name;
    }
}
