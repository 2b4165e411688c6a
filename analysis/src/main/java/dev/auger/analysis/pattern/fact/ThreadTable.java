package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.threads.HeapDumpThreads;
import dev.auger.analysis.threads.ProcessSeries;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The threads or goroutines of the last dump of a process; earlier dumps are its earlier snapshots. Where there is no dump of threads,
 * those of a heap dump, which has their stacks too.
 */
final class ThreadTable implements Table {

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public List<Fact> columns() {
        return List.of(
                Fact.text("name"),
                Fact.text("pool"),
                Fact.text("state"),
                Fact.text("kind"),
                Fact.frames("frames"),
                Fact.text("top"),
                Fact.text("site"),
                Fact.text("stack"),
                Fact.text("creator"),
                Fact.number("waited", Unit.NANOS),
                Fact.number("age", Unit.NANOS),
                Fact.number("cpu", Unit.NANOS),
                Fact.count("depth"),
                Fact.count("sameType"),
                Fact.flag("daemon"),
                Fact.flag("virtual"),
                Fact.flag("same3"),
                Fact.flag("spins"),
                Fact.text("lock"),
                Fact.text("lockClass"));
    }

    @Override
    public List<Fact> measures() {
        return List.of(Fact.count("all"), Fact.flag("same3"));
    }

    @Override
    public List<Rows> open(Sources sources, List<String> of) {
        IdentityHashMap<ThreadDump, String> files = new IdentityHashMap<>();
        List<ThreadDump> dumps = new ArrayList<>();
        for (ThreadDumps file : sources.evidence().threadDumps()) {
            add(file, sources.platform(), files, dumps);
        }
        if (dumps.isEmpty() && sources.platform() == Platform.JVM) {
            sources.evidence().heap().flatMap(HeapDumpThreads::of).ifPresent(f -> add(f, Platform.JVM, files, dumps));
        }
        List<Rows> rows = new ArrayList<>();
        for (List<ThreadDump> series : ProcessSeries.split(dumps)) {
            rows.add(ThreadRows.of(series, files, sources));
        }
        return rows;
    }

    private static void add(
            ThreadDumps file, Platform platform, IdentityHashMap<ThreadDump, String> files, List<ThreadDump> dumps) {
        for (ThreadDump dump : file.dumps()) {
            if (dump.platform() == platform && dump.size() > 0) {
                files.put(dump, file.passport().name());
                dumps.add(dump);
            }
        }
    }

    @Override
    public Need need(Platform platform, List<String> of) {
        return platform == Platform.GO ? Need.GOROUTINES : Need.DUMPS;
    }
}
