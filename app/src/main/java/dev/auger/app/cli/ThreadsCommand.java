package dev.auger.app.cli;

import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.json.JsonOut;
import dev.auger.app.cli.json.ThreadsJson;
import dev.auger.app.cli.threads.DumpView;
import dev.auger.app.cli.threads.ThreadsCsv;
import dev.auger.app.cli.threads.ThreadsText;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
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
        return Question.all(call, file, ThreadDumps.class, files -> {
            List<ThreadDump> dumps = DumpView.between(
                    files.stream().flatMap(f -> f.dumps().stream()).toList(), filters);
            if (call.json()) {
                json(dumps, filters, call);
            } else if (csv) {
                call.csv(out -> csv(dumps, filters, call, out));
            } else {
                text(dumps, filters, call);
            }
        });
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
