package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnType.Kind;
import io.tamiz.column.LongVector;
import io.tamiz.quality.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** The functions by name, each with what it takes and how it is made into a node. A long table, and nothing else. */
final class Functions {
    /** Makes a node of arguments whose number is right. */
    private interface Binder {
        Node bind(String name, List<Operand> args);
    }

    private record Function(FunctionCatalogue.Entry entry, int least, int most, Binder binder) {}

    private static final int MANY = Integer.MAX_VALUE;
    private static final Map<String, Function> BY_NAME = table();

    private Functions() {}

    static List<FunctionCatalogue.Entry> entries() {
        List<FunctionCatalogue.Entry> entries = new ArrayList<>();
        BY_NAME.values().forEach(function -> entries.add(function.entry()));
        return entries;
    }

    static Node bind(String written, int offset, List<Operand> args) {
        String name = written.toLowerCase(Locale.ROOT);
        Function function = BY_NAME.get(name);
        if (function == null) {
            throw new ExpressionException(
                    offset,
                    "unknown function '" + written + "'"
                            + ForeignWords.function(name)
                                    .or(() -> NearestWord.of(name, BY_NAME.keySet())
                                            .map(word -> ", did you mean '" + word + "'?"))
                                    .orElse(""));
        }
        if (args.size() < function.least() || args.size() > function.most()) {
            throw new ExpressionException(offset, name + " expects " + count(function) + ", found " + args.size());
        }
        return function.binder().bind(name, args);
    }

    private static String count(Function function) {
        String noun = function.most() == 1 ? " argument" : " arguments";
        if (function.most() == MANY) {
            return "at least " + function.least() + " argument" + (function.least() == 1 ? "" : "s");
        }
        return function.least() == function.most()
                ? function.least() + noun
                : function.least() + " to " + function.most() + noun;
    }

    private static Map<String, Function> table() {
        Map<String, Function> table = new TreeMap<>();
        numbers(table);
        texts(table);
        times(table);
        others(table);
        return table;
    }

    private static void put(
            Map<String, Function> table, String signature, String meaning, int least, int most, Binder binder) {
        String name = signature.substring(0, signature.indexOf('('));
        List<String> signatures = Arrays.asList(signature.split("; ", -1));
        table.put(name, new Function(new FunctionCatalogue.Entry(name, signatures, meaning), least, most, binder));
    }

    private static void numbers(Map<String, Function> t) {
        put(t, "abs(number) -> number", "The value without its sign.", 1, 1, Functions::abs);
        put(t, "sign(number) -> int32", "-1, 0 or 1.", 1, 1, Functions::sign);
        put(t, "floor(number) -> number", "The largest whole number that is not greater.", 1, 1, round(Rounding.FLOOR));
        put(t, "ceil(number) -> number", "The smallest whole number that is not less.", 1, 1, round(Rounding.CEIL));
        put(t, "trunc(number) -> number", "The whole part.", 1, 1, round(Rounding.TRUNC));
        put(
                t,
                "round(number) -> number; round(number, digits) -> number",
                "The nearest number with so many decimals, half away from zero; digits must be constant.",
                1,
                2,
                round(Rounding.ROUND));
        put(
                t,
                "mod(number, number) -> number",
                "The remainder with the sign of the first; null by zero.",
                2,
                2,
                (name, args) -> Arithmetic.of("%", args.get(0), args.get(1)));
        put(
                t,
                "power(number, number) -> float64",
                "The first to the power of the second.",
                2,
                2,
                doubles(DoubleKernels::power));
        put(
                t,
                "sqrt(number) -> float64",
                "The square root; not defined below zero.",
                1,
                1,
                doubles(DoubleKernels::sqrt));
        put(t, "exp(number) -> float64", "Euler's number to this power.", 1, 1, doubles(DoubleKernels::exp));
        put(t, "ln(number) -> float64", "The natural logarithm; defined above zero.", 1, 1, doubles(DoubleKernels::ln));
        put(
                t,
                "log10(number) -> float64",
                "The logarithm to base ten; defined above zero.",
                1,
                1,
                doubles(DoubleKernels::log10));
    }

    private static void texts(Map<String, Function> t) {
        put(
                t,
                "lower(string) -> string",
                "The text in lower case.",
                1,
                1,
                (name, args) -> Strict.of(
                        ColumnType.STRING, TextKernels.lower(), args.get(0).text(name)));
        put(
                t,
                "upper(string) -> string",
                "The text in upper case.",
                1,
                1,
                (name, args) -> Strict.of(
                        ColumnType.STRING, TextKernels.upper(), args.get(0).text(name)));
        put(
                t,
                "trim(string) -> string",
                "The text without ASCII white space around it.",
                1,
                1,
                texts(ColumnType.STRING, TextKernels::trim));
        put(t, "length(string) -> int32", "How many code points.", 1, 1, texts(ColumnType.INT32, TextKernels::length));
        put(
                t,
                "substring(string, start) -> string; substring(string, start, length) -> string",
                "The code points from a position counted from 1; not defined for a negative length.",
                2,
                3,
                cut(TextKernels::substring));
        put(t, "left(string, count) -> string", "The first code points.", 2, 2, cut(TextKernels::left));
        put(t, "right(string, count) -> string", "The last code points.", 2, 2, cut(TextKernels::right));
        put(
                t,
                "replace(string, found, by) -> string",
                "The text with every occurrence replaced.",
                3,
                3,
                texts(ColumnType.STRING, TextKernels::replace));
        put(
                t,
                "concat(string, ...) -> string",
                "The texts one after the other; null if one is null.",
                1,
                MANY,
                texts(ColumnType.STRING, TextKernels::concat));
        put(
                t,
                "starts_with(string, string) -> bool",
                "Whether the first starts with the second.",
                2,
                2,
                texts(ColumnType.BOOL, TextKernels::startsWith));
        put(
                t,
                "ends_with(string, string) -> bool",
                "Whether the first ends with the second.",
                2,
                2,
                texts(ColumnType.BOOL, TextKernels::endsWith));
        put(
                t,
                "contains(string, string) -> bool",
                "Whether the second stands in the first.",
                2,
                2,
                texts(ColumnType.BOOL, TextKernels::contains));
        put(t, "hash(value) -> int64", "xxHash64 with seed 0 of the value's text in UTF-8.", 1, 1, Functions::hash);
    }

    private static void times(Map<String, Function> t) {
        put(
                t,
                "date(timestamp) -> date",
                "The day that the clocks of the column's zone show.",
                1,
                1,
                (name, args) -> day(name, args.get(0)));
        put(t, "year(date or timestamp) -> int32", "The year.", 1, 1, partOfDate(Calendar::year));
        put(t, "month(date or timestamp) -> int32", "The month, 1 to 12.", 1, 1, partOfDate(Calendar::month));
        put(t, "day(date or timestamp) -> int32", "The day of the month.", 1, 1, partOfDate(Calendar::dayOfMonth));
        put(
                t,
                "day_of_year(date or timestamp) -> int32",
                "The day of the year, from 1.",
                1,
                1,
                partOfDate(Calendar::dayOfYear));
        put(
                t,
                "day_of_week(date or timestamp) -> int32",
                "The day of the week, Monday is 1.",
                1,
                1,
                (name, args) -> Strict.of(ColumnType.INT32, TimeKernels::dayOfWeek, day(name, args.get(0))));
        put(
                t,
                "hour(timestamp) -> int32",
                "The hour that the clocks of the column's zone show.",
                1,
                1,
                partOfDay(3600, 24));
        put(t, "minute(timestamp) -> int32", "The minute of the hour.", 1, 1, partOfDay(60, 60));
        put(t, "second(timestamp) -> int32", "The second of the minute.", 1, 1, partOfDay(1, 60));
        put(
                t,
                "seconds_between(timestamp, timestamp) -> float64",
                "The second minus the first, in seconds.",
                2,
                2,
                between(1_000_000L));
        put(
                t,
                "minutes_between(timestamp, timestamp) -> float64",
                "The second minus the first, in minutes.",
                2,
                2,
                between(60_000_000L));
        put(
                t,
                "hours_between(timestamp, timestamp) -> float64",
                "The second minus the first, in hours.",
                2,
                2,
                between(3_600_000_000L));
        put(
                t,
                "days_between(date, date) -> int32",
                "The second minus the first, in days.",
                2,
                2,
                (name, args) -> Strict.of(
                        ColumnType.INT32,
                        TimeKernels::daysBetween,
                        args.get(0).date(name),
                        args.get(1).date(name)));
    }

    private static void others(Map<String, Function> t) {
        put(t, "coalesce(value, ...) -> value", "The first value that is not null.", 1, MANY, (name, args) -> {
            List<Node> nodes = Operand.unified(name, args);
            return new Coalesce(nodes.get(0).type(), nodes);
        });
        put(
                t,
                "greatest(value, ...) -> value",
                "The largest value that is not null; null only where all are.",
                1,
                MANY,
                extreme(Extreme.Which.GREATEST));
        put(
                t,
                "least(value, ...) -> value",
                "The smallest value that is not null; null only where all are.",
                1,
                MANY,
                extreme(Extreme.Which.LEAST));
        put(
                t,
                "nullif(value, value) -> value",
                "The first value, or null where it equals the second.",
                2,
                2,
                (name, args) -> {
                    Operand value = args.get(0).shared();
                    Node equal = Comparisons.of("=", value, args.get(1));
                    Node none = Constant.ofNull(value.type());
                    return new Choice(value.type(), List.of(equal), List.of(none), value.node());
                });
    }

    private static Binder extreme(Extreme.Which which) {
        return (name, args) -> Extreme.of(which, Operand.unified(name, args));
    }

    private static Node abs(String name, List<Operand> args) {
        Node node = args.get(0).number(name);
        return switch (node.type().kind()) {
            case FLOAT64 -> Strict.of(ColumnType.FLOAT64, DoubleKernels::abs, node);
            case DECIMAL -> Strict.of(node.type(), LongKernels::abs, node);
            case BOOL, INT32, INT64, STRING, DATE, TIMESTAMP ->
                Strict.of(ColumnType.INT64, LongKernels::abs, Types.toLong(node));
        };
    }

    private static Node sign(String name, List<Operand> args) {
        Node node = args.get(0).number(name);
        return switch (node.type().kind()) {
            case FLOAT64 -> Strict.of(ColumnType.INT32, DoubleKernels::sign, node);
            case DECIMAL -> Strict.of(ColumnType.INT32, LongKernels::sign, node);
            case BOOL, INT32, INT64, STRING, DATE, TIMESTAMP ->
                Strict.of(ColumnType.INT32, LongKernels::sign, Types.toLong(node));
        };
    }

    private static Binder doubles(Kernel kernel) {
        return (name, args) -> Strict.of(
                ColumnType.FLOAT64,
                kernel,
                args.stream().map(arg -> Types.toDouble(arg.number(name))).toList());
    }

    private static Binder round(Rounding rounding) {
        return (name, args) -> {
            Node node = args.get(0).number(name);
            int digits = args.size() == 1 ? 0 : digits(name, args.get(1));
            return node.type().kind() == Kind.FLOAT64
                    ? Strict.of(ColumnType.FLOAT64, DoubleKernels.round(rounding, digits), node)
                    : roundExactly(rounding, node, digits);
        };
    }

    private static int digits(String name, Operand operand) {
        boolean constant = operand.node() instanceof Constant && !Types.isNull(operand.node());
        Node node = operand.integer(name);
        long digits = constant && node instanceof Constant known ? ((LongVector) known.value()).get(0) : MANY;
        if (digits < -ColumnType.MAX_PRECISION || digits > ColumnType.MAX_PRECISION) {
            throw new ExpressionException(
                    operand.offset(), name + " expects a constant number of digits from -18 to 18");
        }
        return (int) digits;
    }

    private static Node roundExactly(Rounding rounding, Node node, int digits) {
        Node whole = node.type().kind() == Kind.DECIMAL ? node : Types.toLong(node);
        int scale = whole.type().scale();
        if (digits >= scale) {
            return whole;
        }
        int kept = Math.max(digits, 0);
        int precision = Math.min(ColumnType.MAX_PRECISION, whole.type().precision() - scale + kept + 1);
        ColumnType type = whole.type().kind() == Kind.DECIMAL ? ColumnType.decimal(precision, kept) : ColumnType.INT64;
        if (scale - digits > ColumnType.MAX_PRECISION) {
            return Strict.of(type, LongKernels.times(0), whole);
        }
        return Strict.of(type, LongKernels.divide(rounding, ten(scale - digits), ten(kept - digits)), whole);
    }

    private static long ten(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static Binder texts(ColumnType type, Kernel kernel) {
        return (name, args) ->
                Strict.of(type, kernel, args.stream().map(arg -> arg.text(name)).toList());
    }

    private static Binder cut(Kernel kernel) {
        return (name, args) -> {
            List<Node> nodes = new ArrayList<>();
            nodes.add(args.get(0).text(name));
            args.subList(1, args.size()).forEach(arg -> nodes.add(arg.integer(name)));
            return Strict.of(ColumnType.STRING, kernel, nodes);
        };
    }

    private static Node hash(String name, List<Operand> args) {
        Node text = Casts.of(args.get(0).node(), ColumnType.STRING, Casts.OnFailure.NULL);
        if (text == null) {
            throw args.get(0).expected(name, "a value");
        }
        return Strict.of(ColumnType.INT64, TextKernels.hash(), text);
    }

    private static Node day(String name, Operand operand) {
        if (operand.is(Kind.DATE)) {
            return operand.node();
        }
        if (!operand.is(Kind.TIMESTAMP) && !Types.isNull(operand.node()) && !Types.isText(operand.node())) {
            throw operand.expected(name, name.equals("date") ? "a timestamp" : "a date or a timestamp");
        }
        Node node = operand.timestamp(name);
        return Strict.of(ColumnType.DATE, TimeKernels.date(node.type().zoneOrUtc()), node);
    }

    private static Binder partOfDate(IntUnaryOperator part) {
        return (name, args) -> Strict.of(ColumnType.INT32, TimeKernels.partOfDate(part), day(name, args.get(0)));
    }

    private static Binder partOfDay(int divisor, int modulus) {
        return (name, args) -> {
            Node node = args.get(0).timestamp(name);
            return Strict.of(ColumnType.INT32, TimeKernels.partOfDay(node.type().zoneOrUtc(), divisor, modulus), node);
        };
    }

    private static Binder between(long unitMicros) {
        return (name, args) -> {
            List<Operand> times = new ArrayList<>();
            args.forEach(arg -> times.add(new Operand(arg.timestamp(name), arg.offset())));
            return Strict.of(ColumnType.FLOAT64, TimeKernels.between(unitMicros), Operand.unified(name, times));
        };
    }
}
