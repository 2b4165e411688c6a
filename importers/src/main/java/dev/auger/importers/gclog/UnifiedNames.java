package dev.auger.importers.gclog;

import java.util.Optional;

/** How collectors show: by their name at the start, by those of their generations, by what only they do. */
final class UnifiedNames {

    private UnifiedNames() {}

    /** The collector {@code Using …} names; empty if it names none. */
    static String collector(String message) {
        return switch (message) {
            case "Using G1" -> "G1";
            case "Using Parallel" -> "Parallel";
            case "Using Serial" -> "Serial";
            case "Using Concurrent Mark Sweep" -> "CMS";
            case "Using The Z Garbage Collector" -> "ZGC";
            case "Using Shenandoah" -> "Shenandoah";
            case "Using Epsilon" -> "Epsilon";
            default -> "";
        };
    }

    /** Generational ZGC says of which generation and of which kind of cycle a line is: {@code Y: O: y:}. */
    static String withoutGeneration(String text) {
        boolean marked = text.length() > 3 && text.charAt(1) == ':' && "YyOo".indexOf(text.charAt(0)) >= 0;
        return marked ? text.substring(2).strip() : text;
    }

    /** The collector whose generation this is. */
    static Optional<String> generation(String text) {
        int colon = text.indexOf(':');
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "PSYoungGen", "ParOldGen", "PSOldGen" -> Optional.of("Parallel");
            case "DefNew" -> Optional.of("Serial");
            case "ParNew", "CMS" -> Optional.of("CMS");
            case "Eden regions" -> Optional.of("G1");
            default -> Optional.empty();
        };
    }

    /** The collector that alone names a pause so. */
    static Optional<String> collectorOf(Title title) {
        if (title.cause().startsWith("G1 ") || title.name().contains("(Normal)")) {
            return Optional.of("G1");
        }
        String base = title.base();
        return base.endsWith("Update Refs") || base.startsWith("Pause Degenerated") || base.equals("Pause Init Mark")
                ? Optional.of("Shenandoah")
                : Optional.empty();
    }
}
