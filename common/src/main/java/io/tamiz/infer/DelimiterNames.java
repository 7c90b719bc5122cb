package io.tamiz.infer;

/** Names delimiters as people say them, and as a recipe states them. */
final class DelimiterNames {
    private DelimiterNames() {}

    static String label(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            case " " -> "space";
            case ", " -> "comma and space";
            case "; " -> "semicolon and space";
            default -> "'" + visible(delimiter) + "'";
        };
    }

    private static String visible(String delimiter) {
        StringBuilder text = new StringBuilder();
        delimiter.chars().forEach(c -> {
            if (c < ' ' || c == 0x7f) {
                text.append(c == '\t' ? "\\t" : String.format("\\x%02x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }
}
