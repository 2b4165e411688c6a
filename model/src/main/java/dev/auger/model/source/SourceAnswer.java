package dev.auger.model.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found for a {@link SourceQuestion}. */
public sealed interface SourceAnswer {

    /** Where was looked, in order. */
    List<Searched> searched();

    /**
     * A place that was looked at.
     *
     * @param place its name as it is shown
     * @param outcome what was there
     */
    record Searched(String place, Outcome outcome) {}

    /** What a place had. */
    enum Outcome {
        FOUND,
        NOTHING,
        /** Source that something speaks against; another was better. */
        STALE,
        /** It could not be read. */
        UNREADABLE,
        /** Its class is there, and no source could be made from it in the time and memory that is allowed. */
        UNDECOMPILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why there is no source. */
    enum Reason {
        /** In none of the places. */
        NOT_FOUND,
        /** Machine code of the JVM, a library or the kernel. */
        NATIVE,
        /** A class made at run time that has no source: a proxy, an accessor, a method handle's form. */
        GENERATED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The source.
     *
     * @param setAside sources of places before it that something speaks against
     */
    record Found(SourceHit hit, List<SourceHit> setAside, List<Searched> searched) implements SourceAnswer {
        public Found {
            setAside = List.copyOf(setAside);
            searched = List.copyOf(searched);
        }
    }

    /** Several different texts match equally well; the evidence does not say which. */
    record Several(List<SourceHit> hits, List<Searched> searched) implements SourceAnswer {
        public Several {
            hits = List.copyOf(hits);
            searched = List.copyOf(searched);
        }
    }

    /** No source. */
    record None(Reason reason, List<Searched> searched) implements SourceAnswer {
        public None {
            searched = List.copyOf(searched);
        }
    }

    /** The one source that was found, if it is one. */
    default Optional<SourceHit> single() {
        return this instanceof Found found ? Optional.of(found.hit()) : Optional.empty();
    }
}
