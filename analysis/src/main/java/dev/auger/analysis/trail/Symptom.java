package dev.auger.analysis.trail;

import dev.auger.analysis.trail.running.IdiomRule;
import dev.auger.model.opinion.RuleVerdict;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What hurts, in the user's words, and which findings speak about it. */
public enum Symptom {
    MEMORY,
    CPU,
    HANG,
    LATENCY,
    THREADS,
    GC;

    private static final Map<String, Set<Symptom>> BY_PATTERN = Map.ofEntries(
            Map.entry("retention", EnumSet.of(MEMORY, GC)),
            Map.entry("allocation-pressure", EnumSet.of(MEMORY, GC, LATENCY)),
            Map.entry("hot-line", EnumSet.of(CPU, LATENCY)),
            Map.entry("lock-contention", EnumSet.of(LATENCY, HANG, THREADS)),
            Map.entry("deadlock", EnumSet.of(HANG, THREADS, LATENCY)),
            Map.entry("exceptions", EnumSet.of(CPU, LATENCY)),
            Map.entry("io-wait", EnumSet.of(LATENCY, HANG)),
            Map.entry("pinned", EnumSet.of(LATENCY, HANG, THREADS)),
            Map.entry("thread-starts", EnumSet.of(THREADS, CPU, MEMORY)),
            Map.entry("stuck-tasks", EnumSet.of(HANG, THREADS, LATENCY)),
            Map.entry("thread-growth", EnumSet.of(THREADS, MEMORY)),
            Map.entry("thread-local", EnumSet.of(GC, MEMORY, LATENCY)),
            Map.entry("serial-worker", EnumSet.of(LATENCY, HANG, THREADS)),
            Map.entry("explicit-gc", EnumSet.of(GC, LATENCY)),
            Map.entry("finalizer-backlog", EnumSet.of(MEMORY, GC)),
            Map.entry("native-memory", EnumSet.of(MEMORY)));

    private static final Set<Symptom> CPU_TIME = EnumSet.of(CPU, LATENCY);

    private static final Map<String, Set<Symptom>> BY_LIMIT = Map.of(
            "needs.heap", EnumSet.of(MEMORY, GC),
            "needs.oldobject", EnumSet.of(MEMORY, GC),
            "needs.allocation", EnumSet.of(MEMORY, GC, LATENCY),
            "needs.cpu", EnumSet.of(CPU, LATENCY),
            "needs.monitor", EnumSet.of(LATENCY, HANG, THREADS),
            "needs.threads", EnumSet.of(HANG, THREADS, LATENCY));

    /** Mission Control's own topics. */
    private static final Map<String, Set<Symptom>> BY_TOPIC = Map.ofEntries(
            Map.entry("heap", EnumSet.of(MEMORY, GC)),
            Map.entry("memoryleak", EnumSet.of(MEMORY, GC)),
            Map.entry("tlab", EnumSet.of(MEMORY, GC)),
            Map.entry("garbage_collection", EnumSet.of(GC, LATENCY, MEMORY)),
            Map.entry("gc_configuration", EnumSet.of(GC, MEMORY)),
            Map.entry("gc_summary", EnumSet.of(GC, MEMORY)),
            Map.entry("classloading", EnumSet.of(MEMORY)),
            Map.entry("code_cache", EnumSet.of(CPU)),
            Map.entry("compilations", EnumSet.of(CPU)),
            Map.entry("method_profiling", EnumSet.of(CPU, LATENCY)),
            Map.entry("processes", EnumSet.of(CPU, LATENCY)),
            Map.entry("java_application", EnumSet.of(CPU, LATENCY, THREADS, MEMORY)),
            Map.entry("lock_instances", EnumSet.of(LATENCY, HANG, THREADS)),
            Map.entry("biased_locking", EnumSet.of(LATENCY)),
            Map.entry("vm_operations", EnumSet.of(LATENCY, HANG)),
            Map.entry("socket_io", EnumSet.of(LATENCY, HANG)),
            Map.entry("file_io", EnumSet.of(LATENCY, HANG)),
            Map.entry("exceptions", EnumSet.of(CPU, LATENCY)),
            Map.entry("threads", EnumSet.of(THREADS)));

    /** The word for it on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The symptom of a word, if there is one. */
    public static Optional<Symptom> of(String word) {
        return Stream.of(values()).filter(s -> s.id().equals(word)).findFirst();
    }

    /** Whether findings of a pattern are about this symptom; a pattern nobody assigned may be about any. */
    public boolean concerns(String pattern) {
        return IdiomRule.ids().contains(pattern)
                ? CPU_TIME.contains(this)
                : BY_PATTERN.getOrDefault(pattern, EnumSet.allOf(Symptom.class)).contains(this);
    }

    /** Whether what is missing would speak about this symptom. */
    public boolean concernsLimit(String code) {
        return BY_LIMIT.getOrDefault(code, EnumSet.allOf(Symptom.class)).contains(this);
    }

    /** Whether another tool's rule is about anything that hurts. */
    public static boolean any(RuleVerdict verdict) {
        return BY_TOPIC.containsKey(verdict.topic());
    }

    /** Whether another tool's rule is about this symptom; one about the JVM's set-up or the recording is about none. */
    public boolean concerns(RuleVerdict verdict) {
        return BY_TOPIC.getOrDefault(verdict.topic(), EnumSet.noneOf(Symptom.class))
                .contains(this);
    }
}
