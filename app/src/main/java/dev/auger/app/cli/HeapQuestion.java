package dev.auger.app.cli;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.args.LayoutOptions;
import dev.auger.app.cli.heap.HeapText;
import dev.auger.app.cli.heap.ObjectNames;
import dev.auger.importers.Focus;
import dev.auger.model.Evidence;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.SizeModel;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What the questions about a heap have in common: one dump, analysed, and an answer as JSON or text. */
abstract class HeapQuestion implements Command {

    /** Rows a person gets without {@code --top}. */
    static final int SCREENFUL = 30;

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        Filters.declareTop(spec, texts);
        spec.addOption(Specs.option("--sizes", "MODEL", texts.get("cli.option.sizes")));
        LayoutOptions.declare(spec, texts);
        spec.addOption(Specs.option("--dump", "N", texts.get("cli.option.dump")));
    }

    @Override
    public final int run(ParseResult arguments, Invocation call) throws IOException {
        check(arguments);
        SizeModel sizes = sizes(arguments);
        LayoutOptions layout = LayoutOptions.of(arguments);
        int top = Filters.top(arguments);
        boolean csv = Specs.wantsCsv(arguments, call);
        int limit = top > 0 ? top : call.json() || csv ? Integer.MAX_VALUE : SCREENFUL;
        int[] answered = {Exit.OK};
        Focus focus = Focus.EVERYTHING.ofDump(dump(arguments));
        int read = Question.oneOf(call, arguments.matchedPositionalValue(0, ""), types(), focus, evidence -> {
            if (!(evidence instanceof HeapSnapshot dump)) {
                answered[0] = answerOther(evidence, limit, arguments, call);
                return;
            }
            HeapSnapshot heap = layout.applyTo(dump).sizedBy(sizes);
            HeapAnalysis analysis = HeapAnalysis.of(heap, call.job());
            Asked asked = new Asked(analysis, new ObjectNames(heap), sizes, limit, arguments, call);
            heap.workspace()
                    .shortage()
                    .ifPresent(shortage -> call.note(
                            "cli.heap.onDisk",
                            shortage.neededBytes() >> 20,
                            shortage.freeBytes() >> 20,
                            Math.min(0, shortage.freeBytes())));
            if (analysis.rootsAssumed() && call.json()) {
                call.note("cli.heap.rootsAssumed");
            }
            answered[0] = answerWith(asked);
        });
        return Math.max(read, answered[0]);
    }

    /** Which of several dumps in the file, from 1 on; 0 without the option, for the last. */
    static int dump(ParseResult arguments) {
        String number = arguments.matchedOptionValue("--dump", null);
        if (number == null) {
            return 0;
        }
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw UsageError.of("cli.usage.dump", number);
        }
        return Integer.parseInt(number);
    }

    private static SizeModel sizes(ParseResult arguments) {
        String name = arguments.matchedOptionValue("--sizes", "hotspot");
        return switch (name) {
            case "hotspot" -> SizeModel.JVM;
            case "mat" -> SizeModel.MAT;
            default -> throw UsageError.of("cli.usage.sizes", name);
        };
    }

    /**
     * What an answer is made from.
     *
     * @param limit at most so many rows
     */
    record Asked(
            HeapAnalysis analysis,
            ObjectNames names,
            SizeModel sizes,
            int limit,
            ParseResult arguments,
            Invocation call) {

        /** A printer for people; the progress bar is gone by then. */
        HeapText text() {
            call.progress().clear();
            return new HeapText(call.texts(), analysis, names, call.io().out());
        }
    }

    /** @throws UsageError before anything is read, if the arguments make no sense */
    void check(ParseResult arguments) {}

    /** What can be asked; a heap dump, and perhaps others. */
    List<Class<? extends Evidence>> types() {
        return List.of(HeapSnapshot.class);
    }

    /** The answer of what is no heap dump. @return the exit code */
    int answerOther(Evidence evidence, int limit, ParseResult arguments, Invocation call) throws IOException {
        throw new IllegalStateException(evidence.passport().name());
    }

    abstract void answer(Asked asked) throws IOException;

    /** The answer where it needs more than the one file. @return the exit code */
    int answerWith(Asked asked) throws IOException {
        answer(asked);
        return Exit.OK;
    }
}
