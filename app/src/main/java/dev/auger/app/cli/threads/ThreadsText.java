package dev.auger.app.cli.threads;

import dev.auger.analysis.threads.StackGroup;
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
import org.jspecify.annotations.Nullable;

/** A thread dump for people: what is locked for good, what many threads do, then the threads. */
public final class ThreadsText {

    private static final int GROUPS = 12;
    private static final int THREADS = 40;
    private static final int GROUP_FRAMES = 4;

    private final Texts texts;
    private final Filters filters;

    public ThreadsText(Texts texts, Filters filters) {
        this.texts = texts;
        this.filters = filters;
    }

    /** @param number 1 for the first dump of a file */
    public void print(DumpView view, int number, int of, Appendable out) throws IOException {
        ThreadDump dump = view.dump();
        String at = dump.at() == null ? "" : dump.at().iso();
        out.append(texts.get(
                        "cli.threads.head",
                        Integer.toString(number),
                        Integer.toString(of),
                        at.isEmpty() ? texts.get("cli.threads.noTime") : at,
                        Figures.count(dump.size()),
                        states(dump)))
                .append('\n');
        deadlocks(view, out);
        groups(view, out);
        threads(dump, out);
    }

    private static String states(ThreadDump dump) {
        Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
        for (int t = 0; t < dump.size(); t++) {
            ThreadState state = dump.thread(t).state();
            if (state != null) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(Figures.count(count) + " " + state));
        return String.join(", ", parts);
    }

    private void deadlocks(DumpView view, Appendable out) throws IOException {
        Map<String, ThreadInfo> byId = new HashMap<>();
        for (int t = 0; t < view.dump().size(); t++) {
            byId.putIfAbsent(view.dump().thread(t).id(), view.dump().thread(t));
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
            ThreadInfo first = view.dump().thread(group.members().getFirst());
            table.row(
                    Figures.count(group.count()),
                    group.state() == null ? "" : group.state().name(),
                    WaitKinds.of(first).name(),
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
                    thread.state() == null ? "" : thread.state().name(),
                    WaitKinds.of(thread).name(),
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
