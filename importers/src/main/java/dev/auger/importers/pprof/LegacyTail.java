package dev.auger.importers.pprof;

import dev.auger.importers.pprof.LegacyText.Hex;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind or between the samples of the old formats and gives addresses a meaning:
 *
 * <pre>
 * #	0x106cd1e	time.Sleep+0xbe		/usr/local/go/src/runtime/time.go:188     Go
 *  0x0000003 com.example.function03 (source.java:03)                             Java
 * 00400000-00fcb000 r-xp 00000000 00:00 21306940    /bin/server                  /proc/self/maps
 *   00400000-00fcb000: /bin/server                                               the same in short
 * </pre>
 */
final class LegacyTail {

    /** Mappings of one process; each costs time for each address. */
    private static final int MOST_MAPPINGS = 4096;

    private final LegacyProfile profile;
    private int mappings;

    LegacyTail(LegacyProfile profile) {
        this.profile = profile;
    }

    /** Takes a line; false if it is none of these. */
    boolean take(String text) {
        if (text.startsWith("#")) {
            goSymbol(text.substring(1).strip());
            return true;
        }
        return text.startsWith("0x") ? javaSymbol(text) : mapping(text);
    }

    private void goSymbol(String text) {
        String[] parts = text.split("\t+");
        @Nullable Long address = parts.length < 2 ? null : Hex.of(parts[0]);
        if (address == null) {
            return;
        }
        int offset = parts[1].lastIndexOf("+0x");
        String function = (offset > 0 ? parts[1].substring(0, offset) : parts[1]).strip();
        place(address, function, parts.length > 2 ? parts[2].strip() : "");
    }

    private boolean javaSymbol(String text) {
        int space = text.indexOf(' ');
        @Nullable Long address = space < 0 ? null : Hex.of(text.substring(0, space));
        if (address == null) {
            return false;
        }
        String symbol = text.substring(space + 1).strip();
        int open = symbol.lastIndexOf(" (");
        if (open > 0 && symbol.endsWith(")")) {
            place(address, symbol.substring(0, open), symbol.substring(open + 2, symbol.length() - 1));
        } else if (!symbol.isEmpty()) {
            place(address, symbol, "");
        }
        return true;
    }

    private void place(long address, String function, String place) {
        int colon = place.lastIndexOf(':');
        long line = colon > 0 ? LegacyText.number(place.substring(colon + 1)) : -1;
        profile.symbol(address, function, colon > 0 ? place.substring(0, colon) : place, line);
    }

    private boolean mapping(String text) {
        int dash = text.indexOf('-');
        int end = dash + 1;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        @Nullable Long start = dash <= 0 ? null : Hex.digits(text.substring(0, dash));
        @Nullable Long limit = start == null ? null : Hex.digits(text.substring(dash + 1, end));
        if (start == null || limit == null) {
            return false;
        }
        String rest = text.substring(end).strip();
        String[] words = rest.split("\\s+", 5);
        boolean permissions = words.length > 3 && words[0].length() == 4;
        boolean executable = !permissions || words[0].indexOf('x') >= 0;
        String file = permissions
                ? words.length > 4 ? words[4].strip() : ""
                : rest.startsWith(":") ? rest.substring(1).strip() : rest;
        if (executable && mappings++ < MOST_MAPPINGS) {
            profile.mapping(start, limit, file);
        }
        return true;
    }
}
