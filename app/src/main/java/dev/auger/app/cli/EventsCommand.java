package dev.auger.app.cli;

import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.events.EventRows;
import dev.auger.app.cli.events.EventsCsv;
import dev.auger.app.cli.events.EventsJson;
import dev.auger.app.cli.events.EventsText;
import dev.auger.app.cli.events.TypeCount;
import dev.auger.app.cli.events.TypeNames;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.importers.Focus;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger events FILE [--type T]… [-o PART.jfr]}: event types with counts, rows of a type, or a part as a file of its own. */
final class EventsCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        spec.addOption(Specs.options("--type", "TYPE", texts.get("cli.option.type")));
        Filters.declare(spec, texts);
        Specs.csv(spec, texts);
        spec.addOption(Specs.shortOption("-o", "--output", "PART", texts.get("cli.option.part")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Filters filters = Filters.of(arguments);
        Optional<SampleKind> kind = SampleFilters.kind(filters);
        List<String> names = arguments.matchedOptionValue("--type", List.<String>of());
        boolean csv = Specs.wantsCsv(arguments, call);
        String output = arguments.matchedOptionValue("--output", null);
        if (output != null) {
            EventsPart.check(output, filters, csv);
        }
        if (csv && names.size() > 1) {
            throw UsageError.of("cli.usage.csvTypes");
        }
        if (filters.byThread() || filters.lines()) {
            call.note("cli.events.unused");
        }
        String file = arguments.matchedPositionalValue(0, "");
        // Rows are read from the file, whatever samples were; the kind only says which events it comes from.
        Focus focus = kind.map(k -> Focus.withFacts(Set.of(k))).orElse(Focus.on(Set.of()));
        return Question.one(call, file, Recording.class, focus, recording -> {
            List<EventType> types = types(recording, names, kind);
            if (output != null) {
                EventsPart.write(recording, file, types, filters, output, call);
            } else if (types.isEmpty()) {
                list(recording, csv, filters, call);
            } else {
                rows(recording, types, csv, filters, call);
            }
        });
    }

    /** Those named by {@code --type}, and those the kind of {@code --event} comes from; empty if neither was given. */
    private static List<EventType> types(Recording recording, List<String> names, Optional<SampleKind> kind) {
        TypeNames known = new TypeNames(declared(recording));
        List<String> all = new ArrayList<>(names);
        kind.ifPresent(k -> {
            String events = recording.samples(k).map(s -> s.event()).orElse("");
            if (events.isEmpty()) {
                throw UsageError.of(
                        "cli.usage.noneOfKind", k.id(), recording.passport().name());
            }
            all.addAll(List.of(events.split("\\+")));
        });
        return all.stream().map(known::find).distinct().toList();
    }

    /** Where rows cannot be read, the types that occurred are still known. */
    private static List<EventType> declared(Recording recording) {
        List<EventType> types = recording.eventLog().types();
        return types.isEmpty()
                ? recording.events().stream()
                        .map(e -> new EventType(e.type(), e.label(), "", List.of(), List.of(), e.count()))
                        .toList()
                : types;
    }

    private static void list(Recording recording, boolean csv, Filters filters, Invocation call) throws IOException {
        if (filters.from() != null || filters.to() != null || filters.thread() != null || filters.filtersFrames()) {
            throw UsageError.of("cli.usage.filterTypes");
        }
        List<TypeCount> types = TypeCount.of(recording, call.job());
        call.progress().clear();
        if (call.json() || csv) {
            List<TypeCount> shown = types.subList(0, Math.min(types.size(), filters.limit()));
            if (csv) {
                call.csv(out -> EventsCsv.types(out, shown));
            } else {
                try (JsonOut json = call.jsonOut()) {
                    EventsJson.types(json, shown);
                }
            }
        } else {
            new EventsText(call.texts(), filters).types(types, call.io().out());
        }
    }

    /** One type is a document of its own; several are a list of such. */
    private static void rows(Recording recording, List<EventType> types, boolean csv, Filters filters, Invocation call)
            throws IOException {
        TimeRange range = SampleFilters.givenRange(recording, filters);
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                if (types.size() > 1) {
                    json.beginObject().beginArray("tables");
                }
                for (EventType type : types) {
                    EventsJson.rows(json, open(recording, type, range, filters, call), filters.limit(), call.job());
                }
                if (types.size() > 1) {
                    json.endArray().endObject();
                }
            }
            return;
        }
        for (int i = 0; i < types.size(); i++) {
            EventRows rows = open(recording, types.get(i), range, filters, call);
            if (csv && i == 0) {
                call.csv(out -> EventsCsv.rows(out, rows, filters.limit(), call.job()));
            } else if (csv) {
                throw UsageError.of("cli.usage.csvTypes");
            } else {
                if (i > 0) {
                    call.io().out().println();
                }
                new EventsText(call.texts(), filters)
                        .rows(rows, call.job(), call.io().out());
            }
        }
    }

    private static EventRows open(
            Recording recording, EventType type, @Nullable TimeRange range, Filters filters, Invocation call) {
        EventTable table = recording
                .eventLog()
                .open(type.name(), range, call.job())
                .orElseThrow(() -> UsageError.of("cli.usage.typeUnknown", type.name()));
        call.progress().clear();
        return new EventRows(table, filters);
    }
}
