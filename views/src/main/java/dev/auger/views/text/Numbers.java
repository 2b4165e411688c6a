package dev.auger.views.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/**
 * Numbers as the program writes them everywhere: thousands apart by a thin space (U+2009), a minus that is one (U+2212), a
 * space before units and the percent sign, sizes in powers of 1024. The same in every language, so that figures on screen,
 * in reports and in a colleague's message can be compared at sight.
 */
public final class Numbers {

    /** Between thousands where a line does not break. */
    public static final char THIN = '\u2009';
    /** Between thousands in running text: does not break. */
    public static final char NARROW = '\u202F';

    public static final char MINUS = '\u2212';
    public static final char EN_DASH = '\u2013';
    public static final String APPROXIMATELY = "\u2248 ";
    public static final String AT_LEAST = "\u2265 ";

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final long SECOND = 1_000_000_000L;

    private Numbers() {}

    /** {@code 1 284 906}; thin spaces, as in tables. */
    public static String count(long n) {
        return grouped(n, THIN);
    }

    /** {@code 1 284 906} for running text: the spaces do not break. */
    public static String inText(long n) {
        return grouped(n, NARROW);
    }

    /** {@code 46.2 %} of a fraction 0 to 1; a part that is there but under 0.05 % is {@code < 0.1 %}. */
    public static String share(double fraction) {
        return fraction > 0 && fraction < 0.0005 ? "< 0.1 %" : shareFigure(fraction) + " %";
    }

    /** {@code 46.2} of a fraction 0 to 1, for columns whose head says %. */
    public static String shareFigure(double fraction) {
        return decimal(fraction * 100, 1);
    }

    /** {@code +4.2} or {@code −4.2}: a difference of two shares in points. */
    public static String points(double difference) {
        String text = decimal(difference * 100, 1);
        return difference > 0 && !text.equals("0.0") ? "+" + text : text;
    }

    /** {@code 184 MiB}, {@code 2.4 GiB}, {@code 1 274.8 MiB}: one decimal where it helps, none from 100 on. */
    public static String bytes(long bytes) {
        int unit = 0;
        double value = Math.abs((double) bytes);
        // Rounding decides the unit: 1023.97 KiB reads 1.0 MiB, never 1024.0 KiB.
        while (value >= 1023.95 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String figure = unit == 0 || value >= 99.95 ? grouped(Math.round(value), THIN) : decimal(value, 1);
        return (bytes < 0 ? MINUS : "") + figure + ' ' + UNITS[unit];
    }

    /** {@code 1 274.8 MiB}: in mebibytes whatever the size, for figures that are compared with each other. */
    public static String mebibytes(long bytes) {
        return decimal(bytes / (1024.0 * 1024.0), 1) + " MiB";
    }

    /** {@code 70.6 MiB/s}. */
    public static String rate(double bytesPerSecond) {
        return bytes(Math.round(bytesPerSecond)) + "/s";
    }

    /** {@code 0 ms}, {@code 84 µs}, {@code 84 ms}, {@code 41.2 s}, {@code 9 min 20 s}, {@code 3 h 5 min}, {@code 2 d 4 h}. */
    public static String duration(Duration duration) {
        return nanos(duration.toNanos());
    }

    /** The same of nanoseconds. */
    public static String nanos(long nanos) {
        if (nanos < 0) {
            return MINUS + nanos(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos);
        }
        if (nanos == 0) {
            return "0 ms";
        }
        if (nanos < 1_000_000L) {
            return nanos < 1_000 ? nanos + " ns" : decimalUpTo(nanos / 1e3, "\u00B5s");
        }
        if (nanos < 999_500_000L) {
            return decimalUpTo(nanos / 1e6, "ms");
        }
        long seconds = Math.round(nanos / (double) SECOND);
        if (seconds < 60) {
            return decimal(nanos / (double) SECOND, 1) + " s";
        }
        if (seconds < 3600) {
            return pair(seconds / 60, "min", seconds % 60, "s");
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 24 * 60) {
            return pair(minutes / 60, "h", minutes % 60, "min");
        }
        long hours = Math.round(minutes / 60.0);
        return pair(hours / 24, "d", hours % 24, "h");
    }

    /** {@code 17 s}, {@code 9 min 20 s}, {@code 3 h 5 min}: how long something is there, of which nobody wants to know tenths. */
    public static String age(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 60 ? seconds + " s" : nanos(seconds * SECOND);
    }

    /** A figure with a fixed number of decimals, thousands apart. */
    public static String decimal(double value, int places) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(EN_DASH);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String sign = rounded.signum() < 0 ? String.valueOf(MINUS) : "";
        return sign + apart(whole, THIN) + (point < 0 ? "" : digits.substring(point));
    }

    /** {@code 0x7f3a00c0}. */
    public static String address(long address) {
        return "0x" + Long.toHexString(address).toLowerCase(Locale.ROOT);
    }

    private static String decimalUpTo(double value, String unit) {
        return decimal(value, value < 9.95 ? 1 : 0) + ' ' + unit;
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static String grouped(long n, char space) {
        String digits = n == Long.MIN_VALUE ? "9223372036854775808" : Long.toString(Math.abs(n));
        return (n < 0 ? String.valueOf(MINUS) : "") + apart(digits, space);
    }

    private static String apart(String digits, char space) {
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits.length() + digits.length() / 3);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(space);
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }
}
