package dev.auger.importers.source;

import dev.auger.importers.source.binary.ClassPlace;
import dev.auger.importers.source.text.MethodSpans;
import dev.auger.model.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was read lately: frames of one class are asked for by the dozen, and a class may have 25,000 lines. */
final class Recent {

    private static final int KEPT = 16;

    private record Key(ClassPlace place, String className) {}

    private record Looked(SourceText text, MethodSpans spans) {}

    private final Map<Key, Optional<Binary>> binaries = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Binary>> eldest) {
            return size() > KEPT;
        }
    };

    private final Deque<Looked> looked = new ArrayDeque<>();

    /** The class of a name at a place; empty if it is not there or is damaged. */
    Optional<Binary> binary(ClassPlace place, String className) {
        return binaries.computeIfAbsent(new Key(place, className), k -> Binary.at(place, className));
    }

    /** Jars may have other classes now. */
    void forget() {
        binaries.clear();
    }

    /** Where the methods of a text are. Texts are told apart as objects: places keep theirs, and comparing lines costs as much. */
    MethodSpans spans(SourceText text) {
        for (Looked one : looked) {
            if (one.text == text) {
                return one.spans;
            }
        }
        MethodSpans spans = MethodSpans.of(text.fileName(), text.lines());
        looked.addFirst(new Looked(text, spans));
        if (looked.size() > KEPT) {
            looked.removeLast();
        }
        return spans;
    }
}
