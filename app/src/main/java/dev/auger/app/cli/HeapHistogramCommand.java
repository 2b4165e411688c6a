package dev.auger.app.cli;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.analysis.heap.compare.HeapComparison;
import dev.auger.analysis.histogram.HistogramSeries;
import dev.auger.app.cli.args.LayoutOptions;
import dev.auger.app.cli.gc.PrintedHistogram;
import dev.auger.app.cli.heap.CompareText;
import dev.auger.app.cli.heap.HeapCsv;
import dev.auger.app.cli.json.HeapCompareJson;
import dev.auger.app.cli.json.HeapJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.PrintedHistogramJson;
import dev.auger.model.ClassHistograms;
import dev.auger.model.Evidence;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger heap histogram FILE [--unreachable]}, {@code auger heap histogram AFTER --base BEFORE}. */
final class HeapHistogramCommand extends HeapQuestion {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        super.declare(spec, texts);
        Specs.csv(spec, texts);
        spec.addOption(Specs.flag("--unreachable", texts.get("cli.option.unreachable")));
        spec.addOption(Specs.option("--base", "BEFORE", texts.get("cli.option.base")));
    }

    @Override
    void check(ParseResult arguments) {
        if (arguments.hasMatchedOption("--base") && arguments.hasMatchedOption("--unreachable")) {
            throw UsageError.of("cli.usage.baseUnreachable");
        }
    }

    @Override
    List<Class<? extends Evidence>> types() {
        return List.of(HeapSnapshot.class, ClassHistograms.class);
    }

    /** A class histogram: its last, and how it changed from the first or from that of another file. */
    @Override
    int answerOther(Evidence evidence, int limit, ParseResult arguments, Invocation call) throws IOException {
        if (arguments.hasMatchedOption("--unreachable")) {
            throw UsageError.of("cli.usage.histogramUnreachable");
        }
        List<ClassHistogram> printed = ((ClassHistograms) evidence).histograms();
        String base = arguments.matchedOptionValue("--base", "");
        if (base.isEmpty()) {
            print(new PrintedHistogram(HistogramSeries.of(printed), false), limit, arguments, call);
            return Exit.OK;
        }
        return Question.one(call, base, ClassHistograms.class, before -> {
            List<ClassHistogram> both = List.of(before.histograms().getLast(), printed.getLast());
            print(new PrintedHistogram(HistogramSeries.inGivenOrder(both), true), limit, arguments, call);
        });
    }

    private static void print(PrintedHistogram printed, int limit, ParseResult arguments, Invocation call)
            throws IOException {
        call.progress().clear();
        if (call.json()) {
            try (JsonOut json = call.jsonOut()) {
                PrintedHistogramJson.write(json, printed, limit);
            }
        } else if (arguments.hasMatchedOption("--csv")) {
            call.csv(out -> printed.csv(limit, out));
        } else {
            printed.print(call.texts(), limit, call.io().out());
        }
    }

    @Override
    int answerWith(Asked asked) throws IOException {
        String base = asked.arguments().matchedOptionValue("--base", "");
        if (base.isEmpty()) {
            return super.answerWith(asked);
        }
        return Question.one(asked.call(), base, HeapSnapshot.class, dump -> {
            HeapAnalysis before = HeapAnalysis.of(
                    LayoutOptions.of(asked.arguments()).applyTo(dump).sizedBy(asked.sizes()),
                    asked.call().job());
            compare(
                    asked,
                    before,
                    HeapComparison.of(before, asked.analysis(), asked.call().job()));
        });
    }

    private static void compare(Asked asked, HeapAnalysis before, HeapComparison found) throws IOException {
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapCompareJson.histogram(json, asked.sizes(), before, asked.analysis(), found, asked.limit());
            }
        } else if (asked.arguments().hasMatchedOption("--csv")) {
            asked.call().csv(out -> CompareText.csv(found.classes(), asked.limit(), out));
        } else {
            asked.call().progress().clear();
            new CompareText(
                            asked.call().texts(),
                            before,
                            asked.analysis(),
                            asked.call().io().out())
                    .print(found, asked.limit());
        }
    }

    @Override
    void answer(Asked asked) throws IOException {
        boolean unreachable = asked.arguments().hasMatchedOption("--unreachable");
        List<HistogramRow> rows = Histogram.of(
                asked.analysis().heap(),
                asked.analysis(),
                unreachable,
                asked.call().job());
        if (asked.call().json()) {
            try (JsonOut json = asked.call().jsonOut()) {
                HeapJson.histogram(json, asked.sizes(), asked.analysis(), rows, asked.limit());
            }
        } else if (asked.arguments().hasMatchedOption("--csv")) {
            asked.call().csv(out -> HeapCsv.histogram(rows, asked.limit(), out));
        } else {
            asked.text().histogram(rows, unreachable, asked.limit());
        }
    }
}
