package dev.auger.app.cli;

import dev.auger.analysis.threads.GroupBy;
import dev.auger.analysis.threads.GroupedThreads;
import dev.auger.analysis.threads.HeapDumpThreads;
import dev.auger.analysis.threads.ThreadColumns;
import dev.auger.analysis.threads.ThreadGroupings;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.SeriesJson;
import dev.auger.app.cli.json.ThreadsJson;
import dev.auger.app.cli.threads.DumpView;
import dev.auger.app.cli.threads.DumpsTogether;
import dev.auger.app.cli.threads.GroupOption;
import dev.auger.app.cli.threads.GroupsCsv;
import dev.auger.app.cli.threads.SeriesText;
import dev.auger.app.cli.threads.ThreadsCsv;
import dev.auger.app.cli.threads.ThreadsText;
import dev.auger.app.text.Bundles;
import dev.auger.importers.Focus;
import dev.auger.model.ClassHistograms;
import dev.auger.model.Evidence;
import dev.auger.model.GcLog;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger threads FILE}: threads, groups of equal stacks, deadlocks. */
final class ThreadsCommand implements Command {

    private static final List<String> VERDICTS = List.of("verdict");

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        Filters.declare(spec, texts);
        spec.addOption(Specs.option("--group", GroupOption.names(), texts.get("cli.option.group")));
        Specs.csv(spec, texts);
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Filters filters = Filters.of(arguments);
        if (filters.event() != null || filters.byThread() || filters.lines()) {
            call.note("cli.threads.unused");
        }
        GroupBy by = GroupOption.of(arguments.matchedOptionValue("--group", null));
        boolean csv = Specs.wantsCsv(arguments, call);
        String file = arguments.matchedPositionalValue(0, "");
        return Question.all(call, file, Evidence.class, Focus.on(Set.of()), files -> {
            Set<ThreadDump> alone = Collections.newSetFromMap(new IdentityHashMap<>());
            List<ThreadDump> dumps = DumpView.between(dumps(files, file, alone, call), filters);
            alone.retainAll(dumps);
            if (call.json()) {
                json(dumps, alone, filters, by, call);
            } else if (csv) {
                call.csv(out -> csv(dumps, filters, by, call, out));
            } else {
                text(dumps, alone, filters, by, call);
            }
        });
    }

    /** The dumps of files of dumps and those inside recordings, in the order of the files. */
    private static List<ThreadDump> dumps(
            List<Evidence> files, String argument, Set<ThreadDump> alone, Invocation call) {
        List<ThreadDump> dumps = new ArrayList<>();
        boolean asked = false;
        for (Evidence file : files) {
            switch (file) {
                case ThreadDumps printed -> dumps.addAll(printed.dumps());
                case Recording recording -> {
                    dumps.addAll(recording.threadDumps(call.job()));
                    if (dumps.isEmpty()) {
                        call.note(
                                "cli.threads.notRecorded", recording.passport().name());
                    }
                }
                case HeapSnapshot heap -> {
                    Optional<HeapDumpThreads> stacks = HeapDumpThreads.of(heap);
                    if (stacks.isEmpty()) {
                        continue;
                    }
                    dumps.addAll(stacks.get().dumps());
                    alone.addAll(stacks.get().dumps());
                }
                case GcLog log -> {
                    continue;
                }
                case ClassHistograms histograms -> {
                    continue;
                }
            }
            asked = true;
        }
        if (!asked) {
            String is = files.stream()
                    .map(f -> call.text("cli.kind." + f.passport().kind().id()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw UsageError.of("cli.usage.wrongKind", argument, is, call.text("cli.kind.threads"));
        }
        return dumps;
    }

    private static void json(
            List<ThreadDump> dumps, Set<ThreadDump> alone, Filters filters, @Nullable GroupBy by, Invocation call)
            throws IOException {
        Texts english = new Bundles(Locale.ENGLISH, VERDICTS);
        try (JsonOut json = call.jsonOut()) {
            json.beginObject().beginArray("dumps");
            for (ThreadDump dump : dumps) {
                call.job().check();
                DumpView view = DumpView.of(dump, filters);
                ThreadsJson.write(json, view.dump(), view.groups(), view.deadlocks(), grouped(view, by, call));
            }
            json.endArray().beginArray("series");
            List<DumpsTogether> together = DumpsTogether.of(dumps, alone, call.job());
            for (DumpsTogether series : together) {
                SeriesJson.changes(json, series);
            }
            json.endArray().beginArray("verdicts");
            for (DumpsTogether series : together) {
                SeriesJson.verdicts(json, series, english);
            }
            json.endArray().endObject();
        }
    }

    private static @Nullable List<GroupedThreads> grouped(DumpView view, @Nullable GroupBy by, Invocation call) {
        if (by == null) {
            return null;
        }
        ThreadColumns columns = ThreadColumns.of(view.dump(), frame -> false, call.job());
        return ThreadGroupings.of(columns, by, call.job());
    }

    private static void csv(
            List<ThreadDump> dumps, Filters filters, @Nullable GroupBy by, Invocation call, Appendable out)
            throws IOException {
        ThreadsCsv csv = by == null ? new ThreadsCsv(out) : null;
        GroupsCsv groups = by == null ? null : new GroupsCsv(out);
        for (int d = 0; d < dumps.size(); d++) {
            call.job().check();
            DumpView view = DumpView.of(dumps.get(d), filters);
            List<GroupedThreads> grouped = grouped(view, by, call);
            if (groups != null && grouped != null) {
                groups.write(d + 1, view.dump(), grouped);
            } else if (csv != null) {
                csv.write(d + 1, view.dump());
            }
        }
    }

    private static void text(
            List<ThreadDump> dumps, Set<ThreadDump> alone, Filters filters, @Nullable GroupBy by, Invocation call)
            throws IOException {
        Texts kinds = new Bundles(call.texts().locale(), List.of("tables"));
        ThreadsText printer = new ThreadsText(call.texts(), kinds, filters);
        for (int d = 0; d < dumps.size(); d++) {
            if (d > 0) {
                call.io().out().println();
            }
            DumpView view = DumpView.of(dumps.get(d), filters);
            printer.print(
                    view,
                    grouped(view, by, call),
                    d + 1,
                    dumps.size(),
                    call.io().out());
        }
        SeriesText series = new SeriesText(
                call.texts(), new Bundles(call.texts().locale(), VERDICTS), kinds, filters.rows(SeriesText.ROWS));
        for (DumpsTogether together : DumpsTogether.of(dumps, alone, call.job())) {
            series.print(together, call.io().out());
        }
    }
}
