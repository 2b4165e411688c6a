package dev.auger.app.cli;

import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.PassportJson;
import dev.auger.importers.Focus;
import dev.auger.model.Evidence;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a question that one kind of evidence answers, and says so when the argument is something else. */
final class Question {

    /** What is asked. */
    interface Of<T> {
        void answer(T evidence) throws IOException;
    }

    private Question() {}

    /** Asks the one file of the type that the argument names; a folder or zip may hold others beside it. */
    static <T extends Evidence> int one(Invocation call, String argument, Class<T> type, Of<T> question)
            throws IOException {
        return one(call, argument, type, Focus.EVERYTHING, question);
    }

    /** The same, reading only what the question needs. */
    static <T extends Evidence> int one(Invocation call, String argument, Class<T> type, Focus focus, Of<T> question)
            throws IOException {
        return all(call, argument, type, focus, evidence -> {
            single(argument, evidence);
            question.answer(evidence.getFirst());
        });
    }

    /** @throws UsageError if there are more */
    static void single(String argument, List<? extends Evidence> evidence) {
        if (evidence.size() > 1) {
            String names = evidence.stream().map(e -> e.passport().name()).collect(Collectors.joining(", "));
            throw UsageError.of("cli.usage.several", argument, names);
        }
    }

    /** Asks all files of the type together, at least one. */
    static <T extends Evidence> int all(Invocation call, String argument, Class<T> type, Of<List<T>> question)
            throws IOException {
        return all(call, argument, type, Focus.EVERYTHING, question);
    }

    static <T extends Evidence> int all(
            Invocation call, String argument, Class<T> type, Focus focus, Of<List<T>> question) throws IOException {
        return all(call, argument, type, List.of(type), focus, question);
    }

    /** Asks the one file that is of one of the types. */
    static int oneOf(
            Invocation call, String argument, List<Class<? extends Evidence>> types, Focus focus, Of<Evidence> question)
            throws IOException {
        return all(call, argument, Evidence.class, types, focus, evidence -> {
            single(argument, evidence);
            question.answer(evidence.getFirst());
        });
    }

    /**
     * Asks all files of several types together, at least one.
     *
     * @param type what the types have in common
     */
    static <T extends Evidence> int all(
            Invocation call,
            String argument,
            Class<T> type,
            List<? extends Class<? extends Evidence>> types,
            Focus focus,
            Of<List<T>> question)
            throws IOException {
        try (Found<T> found = call.inputs().all(argument, type, focus)) {
            found.evidence().removeIf(evidence -> {
                boolean other = types.stream().noneMatch(wanted -> wanted.isInstance(evidence));
                if (other) {
                    found.others().add(evidence.passport());
                    evidence.close();
                }
                return other;
            });
            found.failures().forEach(call::failure);
            if (!found.evidence().isEmpty()) {
                question.answer(found.evidence());
            } else if (found.failures().isEmpty()) {
                String is = found.others().stream()
                        .map(passport -> call.text("cli.kind." + passport.kind().id()))
                        .distinct()
                        .collect(Collectors.joining(", "));
                throw UsageError.of("cli.usage.wrongKind", argument, is, wanted(call, types));
            } else if (call.json()) {
                Failure first = found.failures().getFirst();
                try (JsonOut json = call.jsonOut()) {
                    PassportJson.writeError(json, first.path(), first.code(), first.offset(), first.message());
                }
            }
            return found.failures().isEmpty() ? Exit.OK : Exit.UNREADABLE;
        }
    }

    private static String wanted(Invocation call, List<? extends Class<? extends Evidence>> types) {
        return types.stream()
                .map(type -> switch (type.getSimpleName()) {
                    case "Recording" -> call.text("cli.kind.jfr");
                    case "HeapSnapshot" -> call.text("cli.kind.hprof");
                    case "GcLog" -> call.text("cli.kind.gclog");
                    case "ClassHistograms" -> call.text("cli.kind.histogram");
                    default -> call.text("cli.kind.threads");
                })
                .collect(Collectors.joining(", "));
    }
}
