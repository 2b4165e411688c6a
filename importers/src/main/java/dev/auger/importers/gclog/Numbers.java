package dev.auger.importers.gclog;

/** Numbers as logs print them: with a point or, in some locales, a comma; sizes with a unit. No number throws. */
final class Numbers {

    private static final int MOST_DIGITS = 30;

    /** No process is older than 30 years; sums of what is shorter do not overflow. */
    private static final double MOST_NANOS = 1e18;

    private static final double MOST_BYTES = 0x1p60;

    private Numbers() {}

    static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    /** A decimal number, or NaN. */
    static double decimal(String text, int from, int to) {
        double whole = 0;
        double scale = 0;
        boolean any = false;
        if (to - from > MOST_DIGITS) {
            return Double.NaN;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                any = true;
                whole = whole * 10 + (c - '0');
                scale *= 10;
            } else if ((c == '.' || c == ',') && scale == 0) {
                scale = 1;
            } else {
                return Double.NaN;
            }
        }
        return any ? whole / (scale == 0 ? 1 : scale) : Double.NaN;
    }

    /** Nanoseconds of a number of units, or -1 if it is none or beyond reason. */
    static long nanos(String text, int from, int to, double unit) {
        double value = decimal(text, from, to);
        return value * unit <= MOST_NANOS ? Math.round(value * unit) : -1;
    }

    /** A whole number of at most 18 digits, or -1. */
    static long whole(String text, int from, int to) {
        if (from >= to || to - from > 18) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** Bytes of a size unit: {@code B K M G T}; 0 if it is none. */
    static long unit(char c) {
        return switch (c) {
            case 'B' -> 1L;
            case 'K' -> 1L << 10;
            case 'M' -> 1L << 20;
            case 'G' -> 1L << 30;
            case 'T' -> 1L << 40;
            default -> 0L;
        };
    }

    /** Bytes of {@code 12M}, {@code 21.4M}; -1 if it is no size. */
    static long bytes(String text, int from, int to) {
        if (to - from < 2) {
            return -1;
        }
        long unit = unit(text.charAt(to - 1));
        double value = decimal(text, from, to - 1);
        return unit > 0 && value * unit <= MOST_BYTES ? Math.round(value * unit) : -1;
    }

    /** Where the number, or size, that ends at {@code end} begins. */
    static int startOf(String text, int end) {
        int i = end;
        if (i > 0 && unit(text.charAt(i - 1)) > 0) {
            i--;
        }
        while (i > 0 && isPart(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where the number, or size, that begins at {@code from} ends. */
    static int endOf(String text, int from) {
        int i = from;
        while (i < text.length() && isPart(text.charAt(i))) {
            i++;
        }
        return i < text.length() && i > from && unit(text.charAt(i)) > 0 ? i + 1 : i;
    }
}
