package dev.auger.importers.jfr.facts;

import dev.auger.importers.jfr.tables.IndexMap;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.ThreadCpu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cold events of a file say. */
public final class Facts {

    private final GcLog gc = new GcLog();
    private final ProcessFacts process = new ProcessFacts();
    private final List<HeapUse> heapUse = new ArrayList<>();
    private final List<CpuLoad> cpuLoad = new ArrayList<>();
    private final List<ThreadCpu> threadCpu = new ArrayList<>();
    private final List<OldObject> oldObjects = new ArrayList<>();
    private final Map<String, Boolean> enabled = new HashMap<>();
    private boolean threads;

    /** Collections and their pauses. */
    public GcLog gc() {
        return gc;
    }

    /** What wrote the file. */
    public ProcessFacts process() {
        return process;
    }

    /** In file order, as all lists here. */
    public List<HeapUse> heapUse() {
        return heapUse;
    }

    public List<CpuLoad> cpuLoad() {
        return cpuLoad;
    }

    public List<ThreadCpu> threadCpu() {
        return threadCpu;
    }

    public List<OldObject> oldObjects() {
        return oldObjects;
    }

    /** Adds what a chunk's cold events say. */
    public void addAll(Facts chunk, IndexMap indexes) {
        gc.addAll(chunk.gc);
        process.addAll(chunk.process);
        heapUse.addAll(chunk.heapUse);
        cpuLoad.addAll(chunk.cpuLoad);
        for (ThreadCpu load : chunk.threadCpu) {
            threadCpu.add(new ThreadCpu(
                    load.time(), IndexMap.of(indexes.threads, load.thread()), load.user(), load.system()));
        }
        for (OldObject object : chunk.oldObjects) {
            oldObjects.add(new OldObject(
                    object.allocationTime(),
                    object.className(),
                    object.arrayElements(),
                    IndexMap.of(indexes.stacks, object.stack()),
                    IndexMap.of(indexes.threads, object.thread()),
                    object.address(),
                    object.chain(),
                    object.root(),
                    object.bytes(),
                    object.ageNanos()));
        }
        chunk.enabled.forEach(this::setting);
        threads |= chunk.threads;
    }

    /** An event spoke of a thread. */
    void threadSeen(int thread) {
        threads |= thread >= 0;
    }

    /** Whether an event spoke of a thread. */
    public boolean hasThreads() {
        return threads;
    }

    /** A type was on or off for a while; on wins. */
    void setting(String type, boolean on) {
        enabled.merge(type, on, Boolean::logicalOr);
    }

    /** Whether a type was on at any time, by its canonical name. */
    public boolean wasEnabled(String type) {
        return enabled.getOrDefault(type, false);
    }
}
