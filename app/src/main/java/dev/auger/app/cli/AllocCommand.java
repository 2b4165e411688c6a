package dev.auger.app.cli;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.app.cli.args.Arguments;
import dev.auger.app.cli.args.CommonOptions;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.args.Options;
import dev.auger.app.cli.flame.AllocText;
import dev.auger.app.cli.json.AllocJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.text.Texts;
import java.io.IOException;

/** {@code auger alloc FILE}: allocation by time, class and site. */
final class AllocCommand implements Command {

    @Override
    public void declare(Options options, Texts texts) {
        CommonOptions.file(options, texts);
        Filters.declare(options, texts);
    }

    @Override
    public int run(Arguments arguments, Invocation call) throws IOException {
        Filters filters = Filters.of(arguments);
        SampleFilters.kind(filters).filter(kind -> kind != SampleKind.ALLOC).ifPresent(kind -> {
            throw UsageError.of("cli.usage.allocEvent", kind.id());
        });
        String file = arguments.file();
        return Question.one(call, file, Recording.class, recording -> {
            AllocationSummary summary =
                    Allocations.summarise(recording, SampleFilters.of(recording, filters), call.job());
            call.progress().clear();
            if (summary.event().isEmpty()) {
                call.note("cli.alloc.notRecorded", recording.passport().name());
            }
            if (call.json()) {
                try (JsonOut json = call.jsonOut()) {
                    AllocJson.write(json, summary, filters.limit());
                }
            } else if (!summary.event().isEmpty()) {
                new AllocText(call.texts(), filters).print(summary, call.io().out());
            }
        });
    }
}
