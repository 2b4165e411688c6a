package dev.auger.app.cli;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.args.TimeOption;
import dev.auger.app.cli.gc.GcCsv;
import dev.auger.app.cli.gc.GcText;
import dev.auger.app.cli.json.GcJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.importers.Focus;
import dev.auger.model.Evidence;
import dev.auger.model.GcLog;
import dev.auger.model.Recording;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger gc FILE}: collections of a GC log or a recording; the parts of a rotated log are one. */
final class GcCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        spec.addOption(Specs.option("--from", "TIME", texts.get("cli.option.from")));
        spec.addOption(Specs.option("--to", "TIME", texts.get("cli.option.to")));
        Filters.declareTop(spec, texts);
        Specs.csv(spec, texts);
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        TimeOption from = time(arguments, "--from");
        TimeOption to = time(arguments, "--to");
        int top = Filters.top(arguments);
        boolean csv = Specs.wantsCsv(arguments, call);
        int limit = top < 0 ? Integer.MAX_VALUE : top;
        String file = arguments.matchedPositionalValue(0, "");
        return Question.all(
                call,
                file,
                Evidence.class,
                List.of(GcLog.class, Recording.class),
                Focus.withFacts(Set.of()),
                evidence -> {
                    GcSeries whole = series(file, evidence);
                    TimeRange part = range(whole, from, to);
                    GcSeries series = part == null ? whole : whole.within(part);
                    call.progress().clear();
                    if (call.json()) {
                        try (JsonOut json = call.jsonOut()) {
                            GcJson.write(json, series, limit);
                        }
                    } else if (csv) {
                        call.csv(out -> GcCsv.write(series, limit, out));
                    } else {
                        new GcText(call.texts(), call.io().out()).print(series, top);
                    }
                });
    }

    /** Several logs are one series if they are the parts of one run; anything else has to be asked by itself. */
    private static GcSeries series(String file, List<Evidence> evidence) {
        if (evidence.stream().allMatch(GcLog.class::isInstance)) {
            List<GcSeries> logs =
                    evidence.stream().map(e -> GcSeries.of((GcLog) e)).toList();
            return GcSeries.joined(logs).orElseGet(() -> {
                Question.single(file, evidence);
                return logs.getFirst();
            });
        }
        Question.single(file, evidence);
        return GcSeries.of((Recording) evidence.getFirst());
    }

    private static @Nullable TimeOption time(ParseResult arguments, String option) {
        String text = arguments.matchedOptionValue(option, null);
        return text == null ? null : TimeOption.parse(option, text);
    }

    private static @Nullable TimeRange range(GcSeries series, @Nullable TimeOption from, @Nullable TimeOption to) {
        if (from == null && to == null) {
            return null;
        }
        long start = series.range().start();
        long first = from == null ? Long.MIN_VALUE : from.resolve(start);
        long last = to == null ? Long.MAX_VALUE : to.resolve(start);
        if (first > last) {
            throw UsageError.of("cli.usage.range");
        }
        return new TimeRange(first, last);
    }
}
