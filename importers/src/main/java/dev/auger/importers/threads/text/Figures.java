package dev.auger.importers.threads.text;

/** Amounts with their units, as HotSpot prints them of a thread. */
final class Figures {

    private static final int MOST_DIGITS = 17;

    private Figures() {}

    /** {@code 1.23ms}, {@code 4.56s}: milliseconds, or -1. */
    static double millis(String text, int from, int to) {
        double number = decimal(text, from, to);
        double factor = text.startsWith("ms", to - 2)
                ? 1
                : text.startsWith("us", to - 2) ? 1e-3 : text.startsWith("ns", to - 2) ? 1e-6 : 1000;
        // Rounding takes away what the factor adds in binary.
        return number < 0 ? -1 : Math.round(number * factor * 1e6) / 1e6;
    }

    /** {@code 912B}, {@code 33K}, {@code 1.5M}: bytes, or -1. HotSpot rounds down to whole units. */
    static long bytes(String text, int from, int to) {
        double number = decimal(text, from, to);
        int unit = to - 1;
        if (unit > from && text.charAt(unit) == 'B' && Character.isLetter(text.charAt(unit - 1))) {
            unit--;
        }
        int shift = unit < from ? -1 : "BKMGT".indexOf(text.charAt(unit));
        return number < 0 ? -1 : (long) (number * (1L << 10 * Math.max(0, shift)));
    }

    /** The number at the beginning; some locales printed a comma. -1 if there is none. */
    private static double decimal(String text, int from, int to) {
        long mantissa = 0;
        double scale = 1;
        boolean fraction = false;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++digits > MOST_DIGITS) {
                    return -1;
                }
                mantissa = mantissa * 10 + c - '0';
                scale *= fraction ? 10 : 1;
            } else if ((c == '.' || c == ',') && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        return digits == 0 ? -1 : mantissa / scale;
    }
}
