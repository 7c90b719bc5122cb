package io.tamiz.infer;

/** How digits and signs of one field follow each other: whether they make a number, or a date or time. */
final class ValueShape {
    private static final int THOUSAND_DIGITS = 3;

    private final byte[] bytes;
    private final int end;
    private int at;

    ValueShape(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    FieldKind kind() {
        int start = at;
        FieldKind number = number();
        if (number != FieldKind.TEXT) {
            return number;
        }
        at = start;
        return isTime() ? FieldKind.TIME : FieldKind.TEXT;
    }

    private FieldKind number() {
        boolean plain = true;
        if (at < end && (bytes[at] == '-' || bytes[at] == '+' || bytes[at] == '(')) {
            plain = bytes[at] == '-';
            at++;
        }
        plain &= !currency();
        if (at < end && bytes[at] == '-') {
            plain = false;
            at++;
        }
        int first = digits();
        int separators = 0;
        int last = first;
        while (at < end && isSeparator(bytes[at]) && (at + 1 < end ? isDigit(bytes[at + 1]) : bytes[at] == '.')) {
            if (separators > 0 && last != THOUSAND_DIGITS) {
                return FieldKind.TEXT;
            }
            boolean blank = bytes[at] == ' ';
            at++;
            last = digits();
            if (blank && last != THOUSAND_DIGITS) {
                return FieldKind.TEXT;
            }
            separators++;
        }
        boolean grouped = separators < 2 || (first > 0 && first <= THOUSAND_DIGITS);
        if (first + last == 0 || !grouped) {
            return FieldKind.TEXT;
        }
        boolean signed = exponent();
        signed |= currency();
        signed |= unit();
        return at < end ? FieldKind.TEXT : plain && separators == 0 && !signed ? FieldKind.INTEGER : FieldKind.NUMBER;
    }

    private boolean exponent() {
        if (at + 1 >= end || (bytes[at] | 0x20) != 'e') {
            return false;
        }
        int sign = bytes[at + 1] == '-' || bytes[at + 1] == '+' ? 1 : 0;
        if (at + 1 + sign >= end || !isDigit(bytes[at + 1 + sign])) {
            return false;
        }
        at += 1 + sign;
        digits();
        return true;
    }

    private boolean unit() {
        int before = at;
        while (at < end
                && (bytes[at] == '%'
                        || bytes[at] == ')'
                        || (bytes[at] == ' ' && at + 1 < end && !isDigit(bytes[at + 1])))) {
            at++;
        }
        return at > before;
    }

    /** A sign of a currency with a blank before or behind it. */
    private boolean currency() {
        int before = at;
        skipBlank();
        int length = currencyBytes();
        if (length == 0) {
            at = before;
            return false;
        }
        at += length;
        skipBlank();
        return true;
    }

    private int currencyBytes() {
        if (at < end && bytes[at] == '$') {
            return 1;
        }
        if (at + 1 < end
                && bytes[at] == (byte) 0xc2
                && (bytes[at + 1] == (byte) 0xa3 || bytes[at + 1] == (byte) 0xa5)) {
            return 2;
        }
        boolean euro = at + 2 < end
                && bytes[at] == (byte) 0xe2
                && bytes[at + 1] == (byte) 0x82
                && bytes[at + 2] == (byte) 0xac;
        return euro ? 3 : 0;
    }

    private void skipBlank() {
        at += at < end && bytes[at] == ' ' ? 1 : 0;
    }

    /** Groups of digits between two signs alike, with a second such part for the time of day. */
    private boolean isTime() {
        int groups = groups();
        if (groups < 2) {
            return false;
        }
        if (at < end && (bytes[at] == 'T' || bytes[at] == ' ') && at + 1 < end && isDigit(bytes[at + 1])) {
            at++;
            if (groups() < 2) {
                return false;
            }
        }
        return isZone();
    }

    /** How many groups, 0 where they are none of a date or time. */
    private int groups() {
        int first = digits();
        if (first == 0 || first > 4 || at >= end) {
            return 0;
        }
        byte sign = bytes[at];
        if (sign != '-' && sign != '/' && sign != '.' && sign != ':') {
            return 0;
        }
        int groups = 1;
        while (at + 1 < end && bytes[at] == sign && isDigit(bytes[at + 1]) && groups < 3) {
            at++;
            int length = digits();
            if (length > 4) {
                return 0;
            }
            groups++;
        }
        return groups == 3 || sign == ':' ? groups : 0;
    }

    private boolean isZone() {
        if (at + 1 < end && (bytes[at] == '.' || bytes[at] == ',') && isDigit(bytes[at + 1])) {
            at++;
            digits();
        }
        skipBlank();
        if (at + 1 < end && (bytes[at + 1] | 0x20) == 'm' && ((bytes[at] | 0x20) == 'a' || (bytes[at] | 0x20) == 'p')) {
            at += 2;
        }
        if (at < end && bytes[at] == 'Z') {
            at++;
        } else if (at + 2 < end && (bytes[at] == '+' || bytes[at] == '-')) {
            at++;
            digits();
            if (at < end && bytes[at] == ':') {
                at++;
                digits();
            }
        }
        return at == end;
    }

    private int digits() {
        int before = at;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        return at - before;
    }

    private static boolean isSeparator(byte b) {
        return b == '.' || b == ',' || b == ' ' || b == '\'';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
