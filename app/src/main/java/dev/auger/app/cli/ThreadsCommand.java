package dev.auger.app.cli;

import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.ThreadsJson;
import dev.auger.app.cli.threads.DumpView;
import dev.auger.app.cli.threads.ThreadsCsv;
import dev.auger.app.cli.threads.ThreadsText;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code auger threads FILE}: threads, groups of equal stacks, deadlocks. */
final class ThreadsCommand implements Command {

    @Override
    public void declare(CommandSpec spec, Texts texts) {
        Specs.file(spec, texts);
        Filters.declare(spec, texts);
        Specs.csv(spec, texts);
    }

    @Override
    public int run(ParseResult arguments, Invocation call) throws IOException {
        Filters filters = Filters.of(arguments);
        if (filters.event() != null || filters.byThread() || filters.lines()) {
            call.note("cli.threads.unused");
        }
        boolean csv = Specs.wantsCsv(arguments, call);
        String file = arguments.matchedPositionalValue(0, "");
        return Question.all(call, file, Evidence.class, Focus.on(Set.of()), files -> {
            List<ThreadDump> dumps = DumpView.between(dumps(files, file, call), filters);
            if (call.json()) {
                json(dumps, filters, call);
            } else if (csv) {
                call.csv(out -> csv(dumps, filters, call, out));
            } else {
                text(dumps, filters, call);
            }
        });
    }

    /** The dumps of files of dumps and those inside recordings, in the order of the files. */
    private static List<ThreadDump> dumps(List<Evidence> files, String argument, Invocation call) {
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
                    continue;
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

    private static void json(List<ThreadDump> dumps, Filters filters, Invocation call) throws IOException {
        try (JsonOut json = call.jsonOut()) {
            json.beginObject().beginArray("dumps");
            for (ThreadDump dump : dumps) {
                call.job().check();
                DumpView view = DumpView.of(dump, filters);
                ThreadsJson.write(json, view.dump(), view.groups(), view.deadlocks());
            }
            json.endArray().endObject();
        }
    }

    private static void csv(List<ThreadDump> dumps, Filters filters, Invocation call, Appendable out)
            throws IOException {
        ThreadsCsv csv = new ThreadsCsv(out);
        for (int d = 0; d < dumps.size(); d++) {
            call.job().check();
            csv.write(d + 1, DumpView.of(dumps.get(d), filters).dump());
        }
    }

    private static void text(List<ThreadDump> dumps, Filters filters, Invocation call) throws IOException {
        ThreadsText printer = new ThreadsText(call.texts(), filters);
        for (int d = 0; d < dumps.size(); d++) {
            if (d > 0) {
                call.io().out().println();
            }
            printer.print(
                    DumpView.of(dumps.get(d), filters),
                    d + 1,
                    dumps.size(),
                    call.io().out());
        }
    }
}
