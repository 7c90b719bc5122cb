package io.tamiz.transform;

/** Names of partition folders as Hive and Spark write and read them. */
final class PartitionPath {
    /** The folder of null, and of the empty string, which a path cannot tell from it. */
    static final String NULL = "__HIVE_DEFAULT_PARTITION__";

    /** Characters, besides control characters, that Hive escapes. */
    private static final String ESCAPED = "\"#%'*/:=?\\{[]^";

    private PartitionPath() {}

    static String escape(String value) {
        if (value.isEmpty()) {
            return NULL;
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7f || ESCAPED.indexOf(c) >= 0) {
                path.append(String.format("%%%02X", (int) c));
            } else {
                path.append(c);
            }
        }
        return path.toString();
    }
}
