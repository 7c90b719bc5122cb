package io.tamiz.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** The tables that are polluted: of 84 lines each, invented, the same in every run. */
public final class SourceTables {
    private static final int ROWS = 83;

    private SourceTables() {}

    public static List<SourceTable> all() {
        return List.of(catalogue(), sensors(), people(), spending(), laboratory(), books());
    }

    /** Sales of products, with long descriptions. */
    static SourceTable catalogue() {
        String[] types = {
            "Men's shirts", "Ladies' shoes", "Kids' toys", "Garden", "Home office", "Chef's corner", "Travel"
        };
        String[] things = {
            "Light cotton shirt", "Leather shoe", "Wooden train", "Steel shears, 8\" blades", "Desk lamp",
            "The \"Grand Chef\" pan", "Backpack 40 l", "Folding chair", "Rain coat", "Set of 6 cups"
        };
        String[] ends = {
            "with a small collar, machine wash only",
            "for balcony and garden",
            "hand made in Elche, sizes 36 to 41",
            "that stands by itself",
            "with two years' guarantee",
            "in red, blue and green",
            "of the new season"
        };
        String[] comments = {"", "", "", "", "", "", "gift", "", "", "back in stock, ask first", ""};
        return table(
                "catalogue",
                11,
                "DATE,TIME,Qty,PRODUCTID,Price,ProductType,ProductDescription,URL,Comments",
                "Sale,,,Product,,,,Link,",
                "dd/mm/yyyy,hh:mm,pieces,code,USD,text,text,text,text",
                Format.STANDARD,
                random -> List.of(
                        date(random, "%3$02d/%2$02d/%1$d"),
                        time(random, "%02d:%02d"),
                        String.valueOf(1 + random.nextInt(12)),
                        letters(random, 2) + "-" + digits(random, 4),
                        "$" + number(random, 3, 250, 2),
                        pick(random, types),
                        pick(random, things) + " no. " + digits(random, 2) + " " + pick(random, ends),
                        "http://shop.example/item/" + digits(random, 5) + "?from=list",
                        pick(random, comments)));
    }

    /** Numbers above all. */
    static SourceTable sensors() {
        String[] notes = {"", "", "", "", "door open", "", "", "battery low, replaced", ""};
        return table(
                "sensors",
                12,
                "timestamp,sensor,temperature,humidity,pressure,state,note",
                "When,Device,Air,,,Device,",
                "UTC,id,degree,percent,hPa,word,free text",
                Format.STANDARD,
                random -> List.of(
                        date(random, "%d-%02d-%02d") + "T" + time(random, "%02d:%02d") + ":" + digits(random, 1) + "7",
                        "S-" + digits(random, 3),
                        number(random, 10, 30, 2),
                        (30 + random.nextInt(60)) + "%",
                        number(random, 990, 1030, 1),
                        pick(random, "OK", "OK", "OK", "WARN", "FAIL"),
                        pick(random, notes)));
    }

    /** Every field quoted, names of several words, few repeated values. */
    static SourceTable people() {
        String[] first = {"María José", "John", "Seán", "Zoë", "Anne-Marie", "Björn", "Olga", "Iñaki", "Li", "Chiara"};
        String[] last = {"O'Neill", "García Pérez", "Smith", "van der Berg", "Müller", "D'Angelo", "Nowak", "Wang"};
        String[] cities = {"Bilbao", "San Sebastián", "Cork", "Zürich", "Den Haag", "L'Aquila", "Kraków", "York"};
        return table(
                "people",
                13,
                "Id,First name,Last name,E-mail,Born,Phone,City,Remark",
                "Person,,,Contact,Person,Contact,,",
                "number,text,text,address,date,number,text,text",
                Format.STANDARD.withQuoting(Format.Quoting.ALL),
                random -> List.of(
                        String.valueOf(10_000 + random.nextInt(80_000)),
                        pick(random, first),
                        pick(random, last),
                        letters(random, 5).toLowerCase(Locale.ROOT) + digits(random, 2) + "@mail.example",
                        date(random, "%d-%02d-%02d"),
                        "+34 6" + digits(random, 2) + " " + digits(random, 3) + " " + digits(random, 3),
                        pick(random, cities),
                        pick(random, "", "", "", "moved, new address asked for", "called \"Pepe\" by all", "")));
    }

    /** What ministries publish. */
    static SourceTable spending() {
        String[] entities = {"NHS North, Leeds", "Highways Board", "Met Office", "Courts Service", "Forestry, Wales"};
        String[] expenses = {"Building works", "IT services", "Travel & subsistence", "Training, external", "Rent"};
        String[] suppliers = {"ACME LTD", "Smith & Sons, Builders", "O'HARA PLC", "DELTA \"D\" SERVICES", "CITY COUNCIL"
        };
        return table(
                "spending",
                14,
                "Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount,Postcode",
                "Payer,,Payment,,,Payee,,,",
                "text,text,date,text,text,text,number,GBP,text",
                Format.STANDARD,
                random -> List.of(
                        pick(random, "Department of Health", "Department of Transport", "Home Office"),
                        pick(random, entities),
                        date(random, "%3$02d/%2$02d/%1$d"),
                        pick(random, expenses),
                        pick(random, "Operations", "Estates", "Finance", "HR"),
                        pick(random, suppliers),
                        digits(random, 7),
                        "£" + String.format(Locale.ROOT, "%,.2f", 25_000 + random.nextInt(90_000_000) / 100.0),
                        letters(random, 2) + digits(random, 1) + " 4" + letters(random, 2)));
    }

    /** From a country of decimal commas. */
    static SourceTable laboratory() {
        String[] analytes = {"Nitrat", "Blei", "pH-Wert", "Chlorid", "Trübung", "Leitfähigkeit"};
        String[] remarks = {"", "", "", "Probe trüb; wiederholt", "", "Gerät \"B\" benutzt", "", "Vorbehalt", ""};
        return table(
                "laboratory",
                15,
                "Probe,Datum,Parameter,Messwert,Einheit,Grenzwert,Bemerkung",
                "Probe,,Messung,,,,",
                "Nummer,TT.MM.JJJJ,Text,Zahl,Text,Zahl,Text",
                Format.STANDARD.withDelimiter(";"),
                random -> List.of(
                        "P-" + digits(random, 4),
                        date(random, "%3$02d.%2$02d.%1$d"),
                        pick(random, analytes),
                        number(random, 0, 90, 2).replace('.', ','),
                        pick(random, "mg/l", "µg/l", "-", "NTU"),
                        "<" + number(random, 1, 9, 1).replace('.', ','),
                        pick(random, remarks)));
    }

    /** Text above all, with line ends unlike others. */
    static SourceTable books() {
        String[] nouns = {"Sea", "Night", "King's Road", "Kitchen", "Island", "Last Train", "Winter", "Bridge"};
        String[] names = {"Castro", "Ibáñez", "Le Guin", "O'Brien", "Sand", "Woolf", "Zola", "Pessoa"};
        return table(
                "books",
                16,
                "title,author,year,pages,isbn,price,blurb",
                "Book,,,,Shop,,",
                "text,text,number,number,code,EUR,text",
                Format.STANDARD.withLineEnd("\n"),
                random -> List.of(
                        "The " + pick(random, nouns) + " of the " + pick(random, nouns),
                        pick(random, names) + ", " + letters(random, 1) + ".",
                        String.valueOf(1950 + random.nextInt(70)),
                        String.valueOf(90 + random.nextInt(800)),
                        "978-" + digits(random, 1) + "-" + digits(random, 4) + "-" + digits(random, 4) + "-"
                                + digits(random, 1),
                        number(random, 4, 40, 2) + " €",
                        "A " + pick(random, "novel", "story", "thriller") + " of the " + pick(random, nouns)
                                + pick(random, ", \"hard to forget\"", " and a lost letter", ", in three parts", "")));
    }

    private static SourceTable table(
            String name,
            long seed,
            String labels,
            String groups,
            String kinds,
            Format format,
            Function<Random, List<String>> row) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row.apply(random));
        }
        return new SourceTable(name, split(labels), split(groups), split(kinds), rows, format);
    }

    private static List<String> split(String texts) {
        return List.of(texts.split(",", -1));
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /** Year, month, day. */
    private static String date(Random random, String pattern) {
        return String.format(
                Locale.ROOT, pattern, 2016 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String time(Random random, String pattern) {
        return String.format(Locale.ROOT, pattern, random.nextInt(24), random.nextInt(60));
    }

    private static String number(Random random, int from, int to, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", from + random.nextDouble() * (to - from));
    }
}
