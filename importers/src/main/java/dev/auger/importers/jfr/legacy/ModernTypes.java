package dev.auger.importers.jfr.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of one written chunk, with the names that readers of JFR 2 look for. */
final class ModernTypes {

    /** Ids below are those of metadata and checkpoints. */
    private static final long FIRST_ID = 20;

    private static final String ANNOTATION = "java.lang.annotation.Annotation";
    private static final String EVENT = "jdk.jfr.Event";

    private final Map<String, ModernType> byName = new HashMap<>();
    private final List<ModernType> all = new ArrayList<>();

    ModernTypes() {
        for (String primitive : List.of("boolean", "byte", "short", "char", "int", "long", "float", "double")) {
            type(primitive, "");
        }
        type("java.lang.String", "");
    }

    List<ModernType> all() {
        return all;
    }

    /** The type of a name, made if it is new. */
    ModernType type(String name) {
        return type(name, "");
    }

    /** An event type of a name, or of the name with a number behind it where another has the name. */
    ModernType event(String name) {
        String free = name;
        for (int i = 2; byName.containsKey(free); i++) {
            free = name + "_" + i;
        }
        return type(free, EVENT);
    }

    @Nullable
    ModernType known(String name) {
        return byName.get(name);
    }

    private ModernType type(String name, String superType) {
        ModernType known = byName.get(name);
        if (known == null) {
            known = new ModernType(FIRST_ID + all.size(), name, superType);
            byName.put(name, known);
            all.add(known);
        }
        return known;
    }

    ModernType string() {
        return type("java.lang.String");
    }

    /** The type a number of a kind is written as: unsigned ones get the next wider one. */
    ModernType number(Kind kind) {
        return type(
                switch (kind) {
                    case BOOLEAN -> "boolean";
                    case BYTE -> "byte";
                    case U1, SHORT -> "short";
                    case U2, INT -> "int";
                    case FLOAT -> "float";
                    case DOUBLE -> "double";
                    default -> "long";
                });
    }

    /** One annotation with at most one value, as the notes of a member. */
    List<ModernType.Note> note(String annotation, String... value) {
        ModernType type = type(annotation, ANNOTATION);
        if (value.length > 0 && !type.has("value")) {
            type.members().add(new ModernType.Member("value", string(), false, false, List.of()));
        }
        return List.of(new ModernType.Note(type, false, List.of(value)));
    }

    /** The annotation that says where an event type stands in the tree of types. */
    ModernType.Note category(List<String> path) {
        ModernType type = type("jdk.jfr.Category", ANNOTATION);
        if (!type.has("value")) {
            type.members().add(new ModernType.Member("value", string(), false, true, List.of()));
        }
        return new ModernType.Note(type, true, path);
    }

    /** Annotations that name a thing for people; empty texts give none. */
    List<ModernType.Note> labels(String label, String description) {
        List<ModernType.Note> notes = new ArrayList<>();
        if (!label.isEmpty()) {
            notes.addAll(note("jdk.jfr.Label", label));
        }
        if (!description.isEmpty()) {
            notes.addAll(note("jdk.jfr.Description", description));
        }
        return notes;
    }
}
