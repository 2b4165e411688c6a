package dev.auger.app.cli.events;

import dev.auger.app.cli.UsageError;
import dev.auger.model.recording.EventType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The event type a user means. Names are written as the recording declares them; {@code jdk.} and case may be left out. */
public final class TypeNames {

    private static final int SUGGESTIONS = 4;

    private final List<EventType> types;

    public TypeNames(List<EventType> types) {
        this.types = types;
    }

    /** @throws UsageError with the nearest names, if there is no such type or several that it may be */
    public EventType find(String wanted) {
        for (String exact : List.of(wanted, "jdk." + wanted)) {
            for (EventType type : types) {
                if (type.name().equals(exact)) {
                    return type;
                }
            }
        }
        List<EventType> alike = types.stream()
                .filter(type -> type.name().equalsIgnoreCase(wanted)
                        || simple(type.name()).equalsIgnoreCase(wanted))
                .toList();
        if (alike.size() == 1) {
            return alike.getFirst();
        }
        List<String> near = alike.isEmpty()
                ? nearest(wanted)
                : alike.stream().map(EventType::name).toList();
        throw near.isEmpty()
                ? UsageError.of("cli.usage.typeUnknown", wanted)
                : UsageError.of("cli.usage.type", wanted, String.join(", ", near));
    }

    private List<String> nearest(String wanted) {
        String sought = simple(wanted).toLowerCase(Locale.ROOT);
        int most = Math.max(2, sought.length() / 3);
        return types.stream()
                .map(EventType::name)
                .filter(name -> distance(name, sought) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(name, sought))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** A name that holds the other is as near as one with a typing mistake. */
    private static int distance(String name, String sought) {
        String simple = simple(name).toLowerCase(Locale.ROOT);
        return sought.length() > 2 && simple.contains(sought) ? 1 : edits(simple, sought);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
