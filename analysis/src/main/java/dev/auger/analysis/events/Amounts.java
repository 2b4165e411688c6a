package dev.auger.analysis.events;

import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import java.util.Locale;

/** Which fields hold amounts: numbers that it means something to add, average or draw. */
public final class Amounts {

    private Amounts() {}

    /** Whether a field is an amount. Whole numbers whose name says that they identify something are none. */
    public static boolean is(EventField field) {
        if (!field.content().measured()) {
            return false;
        }
        return field.content() != Content.COUNT || !identifies(field.name());
    }

    private static boolean identifies(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        return lower.equals("id")
                || last.endsWith("Id")
                || lower.equals("pid")
                || lower.equals("bytecodeindex")
                || lower.equals("linenumber")
                || lower.equals("modifiers");
    }
}
