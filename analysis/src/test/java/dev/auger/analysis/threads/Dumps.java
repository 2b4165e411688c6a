package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.ThreadRef;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadInfo.LockLine;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;

/** Makes dumps for tests. */
final class Dumps {

    private Dumps() {}

    record Dump(Moment at, List<ThreadInfo> threads) implements ThreadDump {
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
    }

    static Dump dump(ThreadMaker... threads) {
        List<ThreadInfo> made = new ArrayList<>();
        for (ThreadMaker thread : threads) {
            made.add(thread.make());
        }
        return new Dump(null, made);
    }

    static ThreadMaker thread(String name) {
        return new ThreadMaker(name);
    }

    /** {@code a.B.c:12}, {@code a.B.c} without a line, {@code a.B.c native}. */
    static Frame frame(String text) {
        boolean isNative = text.endsWith(" native");
        String plain = isNative ? text.substring(0, text.length() - 7) : text;
        int colon = plain.indexOf(':');
        int line = colon < 0 ? -1 : Integer.parseInt(plain.substring(colon + 1));
        String name = colon < 0 ? plain : plain.substring(0, colon);
        int dot = name.lastIndexOf('.');
        return new Frame(
                name.substring(0, dot),
                name.substring(dot + 1),
                null,
                line,
                isNative ? FrameKind.NATIVE : FrameKind.JAVA);
    }

    static final class ThreadMaker {

        private final String name;
        private long javaId = -1;
        private long osId = -1;
        private ThreadState state = ThreadState.RUNNABLE;
        private String detail = "";
        private double cpu = -1;
        private Lock waitingOn;
        private final List<Lock> holds = new ArrayList<>();
        private final List<LockLine> lines = new ArrayList<>();
        private List<Frame> frames = List.of(frame("app.Work.run:1"));

        ThreadMaker(String name) {
            this.name = name;
        }

        ThreadMaker id(long id) {
            javaId = id;
            return this;
        }

        ThreadMaker os(long id) {
            osId = id;
            return this;
        }

        ThreadMaker state(ThreadState newState) {
            state = newState;
            return this;
        }

        ThreadMaker detail(String text) {
            detail = text;
            return this;
        }

        ThreadMaker cpu(double millis) {
            cpu = millis;
            return this;
        }

        ThreadMaker holds(String id) {
            holds.add(new Lock(id, "app.Lock", null));
            return this;
        }

        ThreadMaker blockedOn(String id) {
            state = ThreadState.BLOCKED;
            return waits(id, "waiting to lock <" + id + "> (a app.Lock)");
        }

        ThreadMaker parkedFor(String id) {
            state = ThreadState.WAITING;
            frames = List.of(
                    frame("jdk.internal.misc.Unsafe.park native"),
                    frame("java.util.concurrent.locks.LockSupport.park:223"),
                    frame("java.util.concurrent.locks.ReentrantLock.lock:323"),
                    frame("app.Work.run:2"));
            return waits(id, "parking to wait for  <" + id + "> (a app.Lock)");
        }

        ThreadMaker inWait(String id) {
            state = ThreadState.WAITING;
            frames = List.of(frame("java.lang.Object.wait native"), frame("app.Work.run:3"));
            return waits(id, "waiting on <" + id + "> (a app.Lock)");
        }

        ThreadMaker waits(String id, String line) {
            waitingOn = new Lock(id, "app.Lock", null);
            lines.add(new LockLine(0, line));
            return this;
        }

        ThreadMaker frames(String... texts) {
            frames = List.of(texts).stream().map(Dumps::frame).toList();
            return this;
        }

        ThreadInfo make() {
            return new ThreadInfo(
                    new ThreadRef(name, javaId, osId, false, null),
                    Long.toString(javaId),
                    state,
                    detail,
                    cpu,
                    -1,
                    5,
                    false,
                    waitingOn,
                    holds,
                    frames,
                    lines);
        }
    }
}
