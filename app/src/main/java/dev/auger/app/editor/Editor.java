package dev.auger.app.editor;

import java.util.Locale;
import java.util.stream.Stream;

/** The editors that are known; ids are kept in the preferences and in resource keys. */
public enum Editor {
    INTELLIJ,
    VSCODE,
    ECLIPSE,
    /** A command of the user's. */
    COMMAND;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The editor of an id; the first where the id is none. */
    public static Editor ofId(String id) {
        return Stream.of(values()).filter(e -> e.id().equals(id)).findFirst().orElse(INTELLIJ);
    }
}
