package dev.auger.app.cli;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.Collapsed;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.args.StackOptions;
import dev.auger.app.cli.flame.FlameCsv;
import dev.auger.app.cli.flame.FlameFile;
import dev.auger.app.cli.flame.FlameNotes;
import dev.auger.app.cli.flame.FlameSource;
import dev.auger.app.cli.flame.FlameText;
import dev.auger.app.cli.json.FlameJson;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.importers.Focus;
import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger flame FILE [-o OUT]}: aggregated stacks of one kind of sample. */
final class FlameCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        Filters.declare(spec, texts);
        StackOptions.declare(spec, texts);
        Specs.csv(spec, texts);
        spec.addOption(Specs.shortOption("-o", "--output", "OUT", texts.get("cli.option.output")));
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Filters filters = Filters.of(arguments);
        StackOptions stacks = StackOptions.of(arguments);
        String output = arguments.matchedOptionValue("--output", null);
        FlameFile format = output == null || output.equals("-") ? FlameFile.COLLAPSED : FlameFile.of(output);
        boolean csv = Specs.wantsCsv(arguments, call);
        if (csv && output != null) {
            throw UsageError.of("cli.usage.csvFile");
        }
        String file = arguments.matchedPositionalValue(0, "");
        return Question.one(call, file, Recording.class, focus(filters), recording -> {
            Optional<FlameKind> wanted = SampleFilters.flameKind(filters, recording);
            FlameSource source = source(recording, wanted, filters, stacks, call);
            CallTree tree = source == null ? null : source.tree(call.job());
            if (output != null) {
                if (tree != null && !call.json()) {
                    FlameNotes.of(tree, call.texts()).forEach(call::say);
                }
                write(source, tree, output, format, filters, call);
            }
            call.progress().clear();
            if (call.json()) {
                try (JsonOut json = call.jsonOut()) {
                    FlameJson.write(json, tree, filters.limit());
                }
            } else if (csv && tree != null) {
                call.csv(out -> FlameCsv.write(tree, filters.limit(), out));
            } else if (output == null && tree != null) {
                new FlameText(call.texts(), filters).print(tree, call.io().out());
            }
        });
    }

    private static Focus focus(Filters filters) {
        Optional<FlameKind> wanted = SampleFilters.flameKind(filters);
        // The sampling error of time on the CPU depends on how long the recording is.
        if (filters.event() != null && wanted.isEmpty()) {
            return Focus.on(Set.of());
        }
        return wanted.map(what -> what.isCombined() ? Focus.withFacts(kinds(what)) : Focus.on(kinds(what)))
                .orElseGet(() -> Focus.on(Set.of(SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL))
                        .or(Focus.on(Set.of(SampleKind.ALLOC, SampleKind.LOCK))));
    }

    private static Set<SampleKind> kinds(FlameKind what) {
        Set<SampleKind> kinds = new HashSet<>(SampleKind.RECORDED);
        kinds.removeIf(kind -> !what.sample().map(kind::equals).orElse(what.adds(kind)));
        return kinds;
    }

    /** Null where nothing was asked for and nothing is there. */
    private static @Nullable FlameSource source(
            Recording recording, Optional<FlameKind> wanted, Filters filters, StackOptions stacks, Invocation call) {
        Optional<FlameKind> kind =
                wanted.or(() -> CallTrees.defaultKind(recording).map(FlameKind::of));
        if (kind.isEmpty()) {
            call.note("cli.flame.noStacks", recording.passport().name());
            return null;
        }
        switch (availability(recording, kind.get())) {
            case NOT_RECORDED ->
                call.note(
                        "cli.flame.notRecorded",
                        kind.get().id(),
                        recording.passport().name());
            case NONE_OCCURRED ->
                call.note(
                        "cli.flame.noneOccurred",
                        kind.get().id(),
                        recording.passport().name());
            case PRESENT -> {}
        }
        CallTreeOptions options = new CallTreeOptions(
                kind.get(), filters.lines(), filters.byThread(), false, false, stacks.byState(), stacks.hideIdle());
        SampleFilter filter = SampleFilters.of(recording, filters);
        if (stacks.state() != null) {
            filter = filter.and(SampleFilter.states(recording, stacks.state()));
        }
        return new FlameSource(recording, options, filter);
    }

    /** Of a combined view, the best of the kinds it puts together. */
    private static Availability availability(Recording recording, FlameKind what) {
        if (what.sample().isPresent()) {
            return recording.availability(what.sample().get());
        }
        return kinds(what).stream()
                .map(recording::availability)
                .min(Comparator.naturalOrder())
                .orElse(Availability.NOT_RECORDED);
    }

    private static void write(
            @Nullable FlameSource source,
            @Nullable CallTree tree,
            String output,
            FlameFile format,
            Filters filters,
            Invocation call)
            throws IOException {
        if (source == null || tree == null) {
            throw UsageError.of("cli.flame.nothingToWrite", output);
        }
        if (output.equals("-")) {
            if (call.json()) {
                throw UsageError.of("cli.usage.twoOutputs");
            }
            Collapsed.write(tree, call.io().out());
        } else {
            FlameFile.Means means = new FlameFile.Means(
                    call.texts(), filters.limit(), call.hooks().pictures());
            format.write(source, tree, Path.of(output), means, call.job());
        }
    }
}
