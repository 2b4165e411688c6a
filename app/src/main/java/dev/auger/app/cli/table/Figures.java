package dev.auger.app.cli.table;

import dev.auger.views.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as the command line's tables show them: thousands apart by the window's thin space, which a terminal gives one cell like any
 * other character; sizes with one digit after the point, so that they stand below each other.
 */
public final class Figures {

    private static final String[] SIZE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Figures() {}

    /** {@code 1 234 567}, thousands apart as in the sentences around. */
    public static String count(long number) {
        return Numbers.count(number);
    }

    /** {@code 812 B}, {@code 2.1 MiB}; powers of 1024, one digit after the point. */
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        // 1023.95 would print as 1024.0 of the smaller unit
        while (Math.abs(value) >= 1023.95 && unit < SIZE_UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0 ? count(bytes) + " B" : String.format(Locale.ROOT, "%.1f %s", value, SIZE_UNITS[unit]);
    }

    /** {@code 60.2 %} of {@code whole}; empty where there is no whole. */
    public static String share(long part, long whole) {
        return whole <= 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /** {@code 84 ms}, {@code 12.4 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    public static String duration(long nanos) {
        long millis = nanos / 1_000_000;
        if (millis < 1) {
            return millis(nanos) + " ms";
        }
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = millis / 1000;
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** Milliseconds as a plain decimal with at most six places: {@code 0.000123}, {@code 12.5}, {@code 40}. */
    public static String millis(long nanos) {
        return plain(BigDecimal.valueOf(nanos, 6));
    }

    /** A number of milliseconds, rounded to six places. */
    public static String millis(double millis) {
        return plain(BigDecimal.valueOf(millis).setScale(6, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
