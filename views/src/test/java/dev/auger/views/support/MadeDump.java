package dev.auger.views.support;

import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.ThreadDumps;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A thread dump made up by a test. */
public final class MadeDump implements ThreadDump {

    private final List<ThreadInfo> threads = new ArrayList<>();
    private final @Nullable Moment at;

    public MadeDump(@Nullable Moment at) {
        this.at = at;
    }

    /** A thread with a stack given top first as {@code pkg.Class.method:line}. */
    public MadeDump add(
            String name, ThreadState state, ThreadInfo.Lock waitsFor, List<ThreadInfo.Lock> holds, String... frames) {
        return add(name, state, waitsFor, holds, List.of(), false, frames);
    }

    public MadeDump add(
            String name,
            ThreadState state,
            ThreadInfo.Lock waitsFor,
            List<ThreadInfo.Lock> holds,
            List<ThreadInfo.LockLine> lines,
            boolean virtual,
            String... frames) {
        int id = threads.size() + 1;
        List<Frame> stack =
                java.util.Arrays.stream(frames).map(MadeRecording::frame).toList();
        threads.add(new ThreadInfo(
                new ThreadRef(name, id, virtual ? -1 : 1000 + id, virtual, null),
                "#" + id,
                state,
                "",
                -1,
                -1,
                5,
                false,
                waitsFor,
                holds,
                stack,
                lines));
        return this;
    }

    public static ThreadInfo.Lock lock(String id, String type) {
        return new ThreadInfo.Lock(id, type, null);
    }

    @Override
    public @Nullable Moment at() {
        return at;
    }

    @Override
    public int size() {
        return threads.size();
    }

    @Override
    public ThreadInfo thread(int index) {
        return threads.get(index);
    }

    @Override
    public List<List<String>> reportedDeadlocks() {
        return List.of();
    }

    /** A file of dumps. */
    public record File(String name, List<ThreadDump> dumps) implements ThreadDumps {

        @Override
        public Passport passport() {
            return new Passport(
                    name,
                    1000,
                    EvidenceKind.THREADS,
                    "HotSpot",
                    null,
                    ProcessIdentity.UNKNOWN,
                    null,
                    null,
                    true,
                    Map.of(),
                    Set.of(Layer.THREAD, Layer.STACK),
                    List.of());
        }
    }
}
