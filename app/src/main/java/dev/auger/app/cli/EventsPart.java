package dev.auger.app.cli;

import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.table.Figures;
import dev.auger.importers.jfr.extract.ExtractFilter;
import dev.auger.importers.jfr.extract.JfrExtract;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of a recording as a recording: {@code auger events FILE … -o PART.jfr}. */
final class EventsPart {

    private EventsPart() {}

    /** @throws UsageError before anything is read */
    static void check(String output, Filters filters, boolean csv) {
        if (!output.toLowerCase(Locale.ROOT).endsWith(".jfr")) {
            throw UsageError.of("cli.usage.partEnding", output);
        }
        if (filters.filtersFrames() || filters.top() >= 0 || csv) {
            throw UsageError.of("cli.usage.partFilter");
        }
    }

    /** @param argument the file as it was named, which may be a compressed form of what is read */
    static void write(
            Recording recording,
            String argument,
            List<EventType> types,
            Filters filters,
            String output,
            Invocation call)
            throws IOException {
        Path target = Path.of(output);
        if (isFile(argument) && Files.exists(target) && Files.isSameFile(Path.of(argument), target)) {
            throw UsageError.of("cli.usage.partSource", output);
        }
        JfrExtract extract = JfrExtract.of(recording).orElseThrow(() -> UsageError.of("cli.usage.partKind", argument));
        Expression thread = filters.thread();
        ExtractFilter filter = new ExtractFilter(
                SampleFilters.givenRange(recording, filters),
                types.stream().map(EventType::name).collect(Collectors.toSet()),
                thread == null ? null : ref -> thread.test(ref.displayName()));
        JfrExtract.Result result = extract.write(filter, target, call.job());
        call.progress().clear();
        if (result.events() == 0) {
            throw UsageError.of("cli.flame.nothingToWrite", output);
        }
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                json.beginObject()
                        .text("file", output)
                        .number("events", result.events())
                        .number("chunks", result.chunks())
                        .number("bytes", result.bytes())
                        .endObject();
            }
        } else {
            call.io()
                    .out()
                    .println(call.text(
                            "cli.events.part",
                            output,
                            Figures.count(result.events()),
                            Figures.count(result.chunks()),
                            Figures.bytes(result.bytes())));
        }
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
