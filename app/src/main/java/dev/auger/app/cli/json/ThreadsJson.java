package dev.auger.app.cli.json;

import dev.auger.analysis.threads.GroupedThreads;
import dev.auger.analysis.threads.StackGroup;
import dev.auger.analysis.threads.WaitKind;
import dev.auger.analysis.threads.WaitKinds;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.threads.Creator;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of {@code threads}' {@code dumps}. */
public final class ThreadsJson {

    private ThreadsJson() {}

    /**
     * Writes a dump.
     *
     * @param groups groups of equal stacks with members as indexes into {@code dump}, in the order to print
     * @param deadlocks thread ids by cycle
     * @param grouped groups that were asked for besides, or null
     */
    public static void write(
            JsonOut json,
            ThreadDump dump,
            List<StackGroup> groups,
            List<List<String>> deadlocks,
            @Nullable List<GroupedThreads> grouped)
            throws IOException {
        json.beginObject().moment("at", dump.at()).beginArray("threads");
        byte[] kinds = WaitKinds.all(dump, Job.quiet());
        WaitKind[] names = WaitKind.values();
        for (int t = 0; t < dump.size(); t++) {
            thread(json, dump.thread(t), names[kinds[t]]);
        }
        json.endArray().beginArray("groups");
        for (StackGroup group : groups) {
            json.beginObject()
                    .number("count", group.count())
                    .text("state", group.state().isEmpty() ? null : group.state());
            frames(json, group.frames());
            json.beginArray("threads");
            for (int member : group.members()) {
                json.element(dump.id(member));
            }
            json.endArray().endObject();
        }
        json.endArray();
        if (grouped != null) {
            grouped(json, dump, grouped);
        }
        json.beginArray("deadlocks");
        for (List<String> cycle : deadlocks) {
            json.beginArray();
            for (String id : cycle) {
                json.element(id);
            }
            json.endArray();
        }
        json.endArray().endObject();
    }

    private static void grouped(JsonOut json, ThreadDump dump, List<GroupedThreads> grouped) throws IOException {
        json.beginArray("grouped");
        for (GroupedThreads group : grouped) {
            json.beginObject()
                    .number("count", group.count())
                    .text("label", group.label())
                    .text("state", group.state().isEmpty() ? null : group.state())
                    .text("kind", group.kind().name())
                    .number("idle", group.idle())
                    .beginObject("ageMillis")
                    .number("known", group.ages().known())
                    .millis("p50", known(group.ages().p50()))
                    .millis("p90", known(group.ages().p90()))
                    .millis("p99", known(group.ages().p99()))
                    .millis("max", known(group.ages().max()))
                    .endObject()
                    .beginArray("threads");
            for (int member : group.members()) {
                json.element(dump.id(member));
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private static double known(double millis) {
        return Double.isNaN(millis) ? -1 : millis;
    }

    private static void thread(JsonOut json, ThreadInfo thread, WaitKind kind) throws IOException {
        json.beginObject()
                .text("id", thread.id())
                .text("name", thread.ref().name())
                .text("state", thread.stateText().isEmpty() ? null : thread.stateText())
                .text("detail", thread.detail())
                .text("kind", kind.name())
                // A HotSpot dump says how old a thread is, never how long it has waited.
                .millis("waitMillis", thread.figures().waitMillis())
                .flag("virtual", thread.ref().virtual())
                .flag("daemon", thread.daemon())
                .text(
                        "osId",
                        thread.ref().osId() < 0
                                ? null
                                : Long.toString(thread.ref().osId()))
                .millis("cpuMillis", thread.cpuMillis());
        ThreadInfo.Lock waitingOn = thread.waitingOn();
        if (waitingOn == null) {
            json.nothing("waitingOn");
        } else {
            json.beginObject("waitingOn")
                    .text("id", waitingOn.id())
                    .text("class", waitingOn.className())
                    .text("owner", waitingOn.owner())
                    .endObject();
        }
        json.beginArray("holds");
        for (ThreadInfo.Lock lock : thread.holds()) {
            json.beginObject()
                    .text("id", lock.id())
                    .text("class", lock.className())
                    .endObject();
        }
        json.endArray();
        frames(json, thread.frames());
        Creator creator = thread.creator();
        if (creator == null) {
            json.nothing("createdBy");
        } else {
            json.beginObject("createdBy")
                    .frameFields(creator.frame())
                    .text("thread", creator.threadId().isEmpty() ? null : creator.threadId())
                    .endObject();
        }
        json.endObject();
    }

    private static void frames(JsonOut json, List<Frame> frames) throws IOException {
        json.beginArray("frames");
        for (Frame frame : frames) {
            json.beginObject().frameFields(frame).endObject();
        }
        json.endArray();
    }
}
