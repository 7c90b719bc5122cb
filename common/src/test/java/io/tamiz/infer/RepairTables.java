package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/** Made-up tables of different kinds, for damaging. */
final class RepairTables {
    private static final String[] ITEMS = {"Boots", "Tent", "Backpack", "Jacket", "Lantern", "Stove", "Gloves", "Rope"};
    private static final String[] KINDS = {"Waterproof", "Light", "Folding", "Insulated", "Leather", "Alpine"};
    private static final String[] FOR = {"Men's", "Women's", "Children's", "Unisex"};
    private static final String[] OPENINGS = {
        "These are made for long walks",
        "Keeps you warm and dry",
        "Our best seller of the last season",
        "Stay comfortable on every trip",
        "A reliable companion",
        "Built to last",
        "Tested in the Andes by guides"
    };
    private static final String[] CLOSINGS = {
        "with a sturdy sole.",
        "in any weather, day and night.",
        "light, small and cheap.",
        "for two people.",
        "and it comes with a bag!",
        "with padding, straps and 2 pockets.",
        "by hand in Portugal."
    };
    private static final String[] NAMES = {"Ana", "Luis", "Marta", "John", "Siobhan", "Pedro", "Zoë", "Karl", "Ines"};
    private static final String[] SURNAMES = {
        "García López", "O'Brien", "Smith", "Müller", "de la Torre", "Novak", "Rossi", "Fernández"
    };
    private static final String[] CITIES = {"Madrid", "Sevilla", "New York", "Palma", "Berlin", "La Paz", "Oslo"};
    private static final String[] ANSWERS = {
        "yes", "no", "I like it very much", "not sure", "It was too expensive, I think", "maybe next year",
        "Great service", "the staff were friendly", "nothing to add", "Too slow", "would buy again", "My dog loves it"
    };

    private RepairTables() {}

    /**
     * A table as text.
     *
     * @param rows values; the first row holds the labels
     */
    record Table(String name, String delimiter, List<List<String>> rows) {
        int width() {
            return rows.get(0).size();
        }
    }

    /** Other values of the same kinds for another salt. */
    static List<Table> all(int salt) {
        return List.of(
                orders(84, salt),
                manyProducts(salt),
                sensors(salt),
                people(salt),
                integers(salt),
                survey(salt),
                wide(salt),
                books(salt),
                orders(9, salt),
                logs(salt));
    }

    private static Table table(String name, String delimiter, String labels, int rows, IntFunction<List<String>> row) {
        List<List<String>> all = new ArrayList<>(List.of(List.of(labels.split(","))));
        for (int i = 0; i < rows; i++) {
            all.add(row.apply(i));
        }
        return new Table(name, delimiter, all);
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static Table orders(int rows, int salt) {
        Random random = new Random(1 + 100L * salt);
        String[] products = new String[12];
        for (int i = 0; i < products.length; i++) {
            products[i] = pick(random, FOR) + " " + pick(random, KINDS) + " " + pick(random, ITEMS);
        }
        return orders("orders of " + rows, rows, random, i -> products[random.nextInt(products.length)]);
    }

    private static Table manyProducts(int salt) {
        Random random = new Random(2 + 100L * salt);
        return orders(
                "orders of many products",
                84,
                random,
                i -> pick(random, FOR) + " " + pick(random, KINDS) + " " + pick(random, ITEMS));
    }

    private static Table orders(String name, int rows, Random random, IntFunction<String> product) {
        String labels = "DATE,TIME,Qty,PRODUCTID,Price,ProductType,ProductDescription,URL,Comments";
        return table(name, ",", labels, rows, i -> {
            String type = product.apply(i);
            return List.of(
                    format("%02d/%02d/2018", 1 + random.nextInt(28), 1 + random.nextInt(12)),
                    format("%02d:%02d", random.nextInt(24), random.nextInt(60)),
                    "" + (1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 9)),
                    format("%c%c-%04d", 'A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10000)),
                    format("$%d.%02d", 5 + random.nextInt(300), random.nextInt(100)),
                    type,
                    pick(random, OPENINGS) + " " + pick(random, CLOSINGS),
                    "https://www.example.org/"
                            + type.substring(type.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT) + "/"
                            + random.nextInt(1000),
                    random.nextInt(8) == 0
                            ? pick(random, "Gift wrapped", "late", "Call before, please", "2nd try")
                            : "");
        });
    }

    private static Table sensors(int salt) {
        Random random = new Random(3 + 100L * salt);
        return table(
                "sensors",
                ",",
                "time,sensor,temperature,humidity,battery,status",
                60,
                i -> List.of(
                        format("2024-03-%02dT%02d:%02d:00Z", 1 + i / 24 % 28, i % 24, random.nextInt(60)),
                        format("s-%02d", random.nextInt(20)),
                        format("%.1f", random.nextGaussian() * 12 + 10),
                        random.nextInt(20) == 0 ? "" : "" + (20 + random.nextInt(80)),
                        format("%.2f", 3 + random.nextDouble()),
                        pick(random, "OK", "OK", "OK", "LOW", "FAIL")));
    }

    private static Table people(int salt) {
        Random random = new Random(4 + 100L * salt);
        return table("people", ",", "name,phone,email,city,born,zip,note", 60, i -> {
            String name = pick(random, NAMES);
            String surname = pick(random, SURNAMES);
            return List.of(
                    name + " " + surname,
                    format("+34 6%02d %03d %03d", random.nextInt(100), random.nextInt(1000), random.nextInt(1000)),
                    name.toLowerCase(Locale.ROOT).replace("ë", "e") + random.nextInt(100) + "@"
                            + pick(random, "example.org", "mail.example", "uni.example.edu"),
                    pick(random, CITIES),
                    format("%d-%02d-%02d", 1950 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    format("%05d", random.nextInt(53000)),
                    random.nextInt(6) == 0 ? pick(random, "prefers e-mail", "moved, new address", "VIP") : "");
        });
    }

    private static Table integers(int salt) {
        Random random = new Random(5 + 100L * salt);
        return table(
                "integers",
                ",",
                "a,b,c,d,e,f",
                60,
                i -> List.of(
                        "" + random.nextInt(10),
                        "" + random.nextInt(1000),
                        "" + random.nextInt(100000),
                        "" + (1000 + random.nextInt(9000)),
                        "" + random.nextInt(100),
                        "" + i));
    }

    private static Table survey(int salt) {
        Random random = new Random(6 + 100L * salt);
        return table(
                "survey",
                ",",
                "What did you like?,What not?,Who told you?,Anything else",
                60,
                i -> List.of(
                        pick(random, ANSWERS),
                        pick(random, ANSWERS) + (random.nextBoolean() ? "" : " " + pick(random, ANSWERS)),
                        pick(random, "a friend", "My sister", "the web", "TV", "Nobody", ""),
                        random.nextInt(3) == 0 ? "" : pick(random, ANSWERS)));
    }

    private static Table wide(int salt) {
        Random random = new Random(7 + 100L * salt);
        StringBuilder labels = new StringBuilder("id");
        for (int i = 1; i < 30; i++) {
            labels.append(",q").append(i);
        }
        return table("wide and mostly empty", ",", labels.toString(), 40, row -> {
            List<String> values = new ArrayList<>(List.of("R" + (100 + row)));
            for (int i = 1; i < 30; i++) {
                boolean empty = random.nextInt(10) > 0;
                values.add(empty ? "" : i % 3 == 0 ? pick(random, "agree", "disagree") : "" + random.nextInt(50));
            }
            return values;
        });
    }

    private static Table books(int salt) {
        Random random = new Random(8 + 100L * salt);
        return table(
                "books",
                ";",
                "isbn,title,author,year,price,stock",
                70,
                i -> List.of(
                        format(
                                "978-%d-%04d-%04d-%d",
                                random.nextInt(9), random.nextInt(10000), random.nextInt(10000), i % 10),
                        pick(random, "The ", "A ", "") + pick(random, KINDS) + " "
                                + pick(random, "House", "River", "Life; a novel"),
                        pick(random, SURNAMES) + ", " + pick(random, NAMES),
                        "" + (1900 + random.nextInt(124)),
                        format("%d,%02d", 3 + random.nextInt(50), random.nextInt(100)),
                        "" + random.nextInt(300)));
    }

    private static Table logs(int salt) {
        Random random = new Random(9 + 100L * salt);
        return table(
                "logs",
                "|",
                "at,level,host,millis,message",
                60,
                i -> List.of(
                        format("2023-11-05 %02d:%02d:%02d", i / 60, i % 60, random.nextInt(60)),
                        pick(random, "INFO", "WARN", "ERROR"),
                        format("10.0.%d.%d", random.nextInt(4), random.nextInt(256)),
                        "" + random.nextInt(5000),
                        pick(
                                random,
                                "user logged in",
                                "Disk is full",
                                "retry | giving up",
                                "took \"too\" long",
                                "done")));
    }
}
