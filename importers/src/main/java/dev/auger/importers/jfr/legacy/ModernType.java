package dev.auger.importers.jfr.legacy;

import java.util.ArrayList;
import java.util.List;

/** A type as the metadata of JFR 2 declares it. Fields and notes are added while a chunk's types are laid out. */
final class ModernType {

    /**
     * An annotation with its values; an array where {@code type} declares one.
     *
     * @param array whether the values are elements, however few
     */
    record Note(ModernType type, boolean array, List<String> values) {}

    /**
     * A field.
     *
     * @param pooled its value is a key into the constants of {@code type}
     */
    record Member(String name, ModernType type, boolean pooled, boolean array, List<Note> notes) {}

    private final long id;
    private final String name;
    private final String superType;
    private final List<Member> members = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    ModernType(long id, String name, String superType) {
        this.id = id;
        this.name = name;
        this.superType = superType;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Name of the type it extends, or empty. */
    String superType() {
        return superType;
    }

    List<Member> members() {
        return members;
    }

    List<Note> notes() {
        return notes;
    }

    /** Whether values are shown as their only member: the names and descriptions that constants of the JVM mostly are. */
    boolean simple() {
        return superType.isEmpty()
                && members.size() == 1
                && !members.getFirst().array()
                && !members.getFirst().pooled();
    }

    boolean has(String member) {
        return members.stream().anyMatch(m -> m.name().equals(member));
    }
}
