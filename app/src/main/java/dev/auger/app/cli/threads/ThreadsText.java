package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.GroupedThreads;
import dev.auger.analysis.threads.StackGroup;
import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A thread dump for people: what is locked for good, what many threads do, then the threads. */
public final class ThreadsText {

    private static final int GROUPS = 12;
    private static final int THREADS = 40;
    private static final int GROUP_FRAMES = 4;
    private static final int BLOCKERS = 3;
    private static final int BLOCKER_FRAMES = 6;

    private final Texts texts;
    private final Texts kindTexts;
    private final Filters filters;

    /** @param kindTexts the words for what a thread waits for */
    public ThreadsText(Texts texts, Texts kindTexts, Filters filters) {
        this.kindTexts = kindTexts;
        this.texts = texts;
        this.filters = filters;
    }

    /**
     * @param grouped groups that were asked for, or null for those of equal stacks
     * @param number 1 for the first dump of a file
     */
    public void print(DumpView view, @Nullable List<GroupedThreads> grouped, int number, int of, Appendable out)
            throws IOException {
        ThreadDump dump = view.dump();
        String at = dump.at() == null ? "" : dump.at().iso();
        out.append(texts.get(
                        "cli.threads.head",
                        Integer.toString(number),
                        Integer.toString(of),
                        at.isEmpty() ? texts.get("cli.threads.noTime") : at,
                        Figures.count(dump.size()),
                        states(dump),
                        dump.size()))
                .append('\n');
        deadlocks(view, out);
        blockers(dump, out);
        if (grouped == null) {
            groups(view, out);
        } else {
            grouped(grouped, dump.size(), out);
        }
        threads(dump, out);
    }

    private static String states(ThreadDump dump) {
        boolean go = dump.platform() == ThreadDump.Platform.GO;
        Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
        Map<String, Integer> said = new TreeMap<>();
        for (int t = 0; t < dump.size(); t++) {
            ThreadState state = dump.state(t);
            if (go) {
                said.merge(dump.stateText(t), 1, Integer::sum);
            } else if (state != null) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(Figures.count(count) + " " + state));
        said.forEach((state, count) -> parts.add(Figures.count(count) + " " + state));
        return String.join(", ", parts);
    }

    private void deadlocks(DumpView view, Appendable out) throws IOException {
        Map<String, ThreadInfo> byId = new HashMap<>();
        for (int t = 0; t < view.dump().size() && !view.deadlocks().isEmpty(); t++) {
            String id = view.dump().id(t);
            if (view.deadlocks().stream().anyMatch(cycle -> cycle.contains(id))) {
                byId.putIfAbsent(id, view.dump().thread(t));
            }
        }
        for (List<String> cycle : view.deadlocks()) {
            out.append('\n')
                    .append(texts.get("cli.threads.deadlock", Figures.count(cycle.size())))
                    .append('\n');
            for (String id : cycle) {
                ThreadInfo thread = byId.get(id);
                String waits = thread == null ? "" : lock(thread.waitingOn());
                String name = thread == null ? id : thread.ref().displayName();
                out.append("  ")
                        .append(name)
                        .append(waits.isEmpty() ? "" : "  →  " + waits)
                        .append('\n');
            }
        }
    }

    /** Who holds up most, with the stack: that is where to look. */
    private void blockers(ThreadDump dump, Appendable out) throws IOException {
        WaitForGraph graph = WaitForGraph.of(dump);
        List<WaitForGraph.Blocker> blockers = graph.rootBlockers().stream()
                .filter(b -> !b.deadlock())
                .limit(BLOCKERS)
                .toList();
        for (WaitForGraph.Blocker blocker : blockers) {
            int owner = blocker.threads().getFirst();
            out.append('\n')
                    .append(texts.get(
                            "cli.threads.blocker",
                            dump.ref(owner).displayName(),
                            Figures.count(blocker.waiting()),
                            Figures.count(graph.chainBehind(owner)),
                            blocker.waiting()))
                    .append('\n');
            List<Frame> frames = dump.thread(owner).frames();
            for (Frame frame : frames.subList(0, Math.min(BLOCKER_FRAMES, frames.size()))) {
                String line = frame.line() > 0 ? ":" + frame.line() : "";
                out.append("    ").append(Names.shortFrame(frame)).append(line).append('\n');
            }
        }
        for (WaitForGraph.Ownerless wait :
                graph.ownerless().stream().limit(BLOCKERS).toList()) {
            int waiting = wait.waiters().size();
            out.append('\n')
                    .append(texts.get("cli.threads.ownerless", Figures.count(waiting), lock(wait.lock()), waiting))
                    .append('\n');
        }
    }

    private void grouped(List<GroupedThreads> groups, int threads, Appendable out) throws IOException {
        out.append('\n').append(texts.get("cli.threads.grouped")).append('\n');
        Table table = new Table()
                .right(texts.get("cli.threads.count"))
                .right(texts.get("cli.threads.share"))
                .left(texts.get("cli.threads.state"))
                .left(texts.get("cli.threads.kind"))
                .right(texts.get("cli.threads.p50"))
                .right(texts.get("cli.threads.p90"))
                .right(texts.get("cli.threads.p99"))
                .right(texts.get("cli.threads.max"))
                .left(texts.get("cli.threads.group"));
        int shown = Math.min(groups.size(), filters.rows(GROUPS));
        int idle = 0;
        for (GroupedThreads group : groups) {
            idle += group.idle();
        }
        for (GroupedThreads group : groups.subList(0, shown)) {
            table.row(
                    Figures.count(group.count()),
                    Figures.share(group.count(), threads),
                    group.state(),
                    kindTexts.get("waitkind." + group.kind().id()),
                    age(group.ages().p50()),
                    age(group.ages().p90()),
                    age(group.ages().p99()),
                    age(group.ages().max()),
                    group.label().isEmpty() ? texts.get("cli.threads.none") : group.label());
        }
        table.print(out, 2);
        more(out, groups.size() - shown);
        if (idle > 0) {
            out.append("  ")
                    .append(texts.get("cli.threads.idle", Figures.count(idle), idle))
                    .append('\n');
        }
    }

    private static String age(double millis) {
        return Double.isNaN(millis) ? "" : Figures.duration((long) (millis * 1e6));
    }

    private static String lock(ThreadInfo.@Nullable Lock lock) {
        if (lock == null) {
            return "";
        }
        String what = Names.simpleClass(lock.className()) + "@" + lock.id();
        return lock.owner() == null ? what : what + " (" + lock.owner() + ")";
    }

    private void groups(DumpView view, Appendable out) throws IOException {
        List<StackGroup> shared =
                view.groups().stream().filter(g -> g.count() > 1).toList();
        if (shared.isEmpty()) {
            return;
        }
        out.append('\n').append(texts.get("cli.threads.groups")).append('\n');
        int shown = Math.min(shared.size(), filters.rows(GROUPS));
        Table table = new Table()
                .right(texts.get("cli.threads.count"))
                .left(texts.get("cli.threads.state"))
                .left(texts.get("cli.threads.kind"))
                .left(texts.get("cli.threads.stack"));
        for (StackGroup group : shared.subList(0, shown)) {
            int first = group.members().getFirst();
            table.row(
                    Figures.count(group.count()),
                    view.dump().stateText(first),
                    WaitKinds.of(view.dump(), first).name(),
                    stack(group.frames()));
        }
        table.print(out, 2);
        more(out, shared.size() - shown);
    }

    private static String stack(List<Frame> frames) {
        List<String> shown =
                frames.stream().limit(GROUP_FRAMES).map(Names::shortFrame).toList();
        return String.join(" < ", shown) + (frames.size() > GROUP_FRAMES ? " < …" : "");
    }

    private void threads(ThreadDump dump, Appendable out) throws IOException {
        out.append('\n').append(texts.get("cli.threads.threads")).append('\n');
        Table table = new Table()
                .left(texts.get("cli.threads.name"))
                .right(texts.get("cli.threads.id"))
                .left(texts.get("cli.threads.state"))
                .left(texts.get("cli.threads.kind"))
                .right(texts.get("cli.threads.cpu"))
                .left(texts.get("cli.threads.top"));
        int shown = Math.min(dump.size(), filters.rows(THREADS));
        for (int t = 0; t < shown; t++) {
            ThreadInfo thread = dump.thread(t);
            String waits = lock(thread.waitingOn());
            String top = thread.frames().isEmpty()
                    ? ""
                    : Names.shortFrame(thread.frames().getFirst());
            table.row(
                    thread.ref().displayName(),
                    thread.id(),
                    thread.stateText(),
                    WaitKinds.of(dump, t).name(),
                    thread.cpuMillis() < 0 ? "" : Figures.millis(thread.cpuMillis()),
                    waits.isEmpty() ? top : top + "  →  " + waits);
        }
        table.print(out, 2);
        more(out, dump.size() - shown);
    }

    private void more(Appendable out, int left) throws IOException {
        if (left > 0) {
            out.append("  ").append(texts.get("cli.more", Figures.count(left))).append('\n');
        }
    }
}
