package dev.auger.app.cli;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.analysis.alloc.Survivor;
import dev.auger.analysis.alloc.Survivors;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.flame.AllocCsv;
import dev.auger.app.cli.flame.AllocText;
import dev.auger.app.cli.json.AllocJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.importers.Focus;
import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger alloc FILE}: allocation by time, class and site. */
final class AllocCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        Filters.declare(spec, texts);
        Specs.csv(spec, texts);
        spec.addOption(Specs.option("--by", "time|class|site", texts.get("cli.option.by")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Filters filters = Filters.of(arguments);
        boolean csv = Specs.wantsCsv(arguments, call);
        AllocCsv table = AllocCsv.of(arguments.matchedOptionValue("--by", "class"));
        String file = arguments.matchedPositionalValue(0, "");
        return Question.one(call, file, Recording.class, Focus.on(Set.of(SampleKind.ALLOC)), recording -> {
            AllocationSummary summary = Allocations.summarise(
                    recording, kind(recording, filters), SampleFilters.of(recording, filters), call.job());
            call.progress().clear();
            if (summary.event().isEmpty()) {
                call.note("cli.alloc.notRecorded", recording.passport().name());
            }
            if (call.json()) {
                try (JsonOut json = call.jsonOut()) {
                    AllocJson.write(json, summary, survivors(recording, filters), filters.limit());
                }
            } else if (csv) {
                call.csv(out -> table.write(summary, filters.limit(), out));
            } else if (!summary.event().isEmpty()) {
                new AllocText(call.texts(), filters).print(summary, call.io().out());
            }
        });
    }

    /** What {@code --event} names: of JFR, {@code alloc} alone; of a profile, any of its kinds that count bytes allocated. */
    private static SampleKind kind(Recording recording, Filters filters) {
        SampleKind usual = Allocations.kind(recording).orElse(SampleKind.ALLOC);
        String wanted = filters.event() == null ? SampleKind.ALLOC.id() : filters.event();
        if (wanted.equals(SampleKind.ALLOC.id())) {
            return usual;
        }
        return recording.kinds().stream()
                .filter(kind -> !recording.isTimed()
                        && kind.unit() == SampleKind.Unit.BYTES
                        && kind.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> UsageError.of("cli.usage.allocEvent", wanted));
    }

    /** Null where nobody looked for objects that live on. */
    private static @Nullable List<Survivor> survivors(Recording recording, Filters filters) {
        return recording.oldObjectAvailability() == Availability.NOT_RECORDED
                ? null
                : Survivors.of(recording).stream().limit(filters.limit()).toList();
    }
}
