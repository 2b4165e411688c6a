package dev.auger.analysis.events;

import dev.auger.model.recording.EventField.Content;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as a person types them, in the unit a field's values have. */
final class Units {

    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s?([^\\d\\s]*)");
    private static final Map<String, Double> DURATIONS =
            Map.of("ns", 1.0, "us", 1e3, "\u00B5s", 1e3, "\u03BCs", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "h", 3600e9);
    private static final String BYTE_STEPS = "KMGT";

    private Units() {}

    /** The amount, or NaN if the text is none for such a content. Without a unit it is in that of the field. */
    static double parse(String text, Content content) {
        if (content == Content.BOOLEAN) {
            return text.equalsIgnoreCase("true") ? 1 : text.equalsIgnoreCase("false") ? 0 : Double.NaN;
        }
        if (content == Content.ADDRESS) {
            return hex(text);
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches() || content == Content.INSTANT) {
            return Double.NaN;
        }
        return Double.parseDouble(matcher.group(1)) * factor(matcher.group(2), content);
    }

    private static double hex(String text) {
        try {
            return Long.parseUnsignedLong(text.replaceFirst("^0[xX]", ""), 16);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double factor(String unit, Content content) {
        if (unit.isEmpty()) {
            return 1;
        }
        return switch (content) {
            case DURATION -> DURATIONS.getOrDefault(unit, Double.NaN);
            case FRACTION -> unit.equals("%") ? 0.01 : Double.NaN;
            case BYTES -> bytes(unit);
            case BYTES_PER_SECOND -> bytes(unit.replaceFirst("/s$", ""));
            default -> Double.NaN;
        };
    }

    /** Powers of 1024 whether it says KB or KiB, as everywhere in the program. */
    private static double bytes(String unit) {
        if (unit.equals("B")) {
            return 1;
        }
        int step = BYTE_STEPS.indexOf(unit.charAt(0));
        boolean known = unit.length() == 1
                || unit.substring(1).equals("B")
                || unit.substring(1).equals("iB");
        return step < 0 || !known ? Double.NaN : Math.pow(1024, step + 1.0);
    }
}
