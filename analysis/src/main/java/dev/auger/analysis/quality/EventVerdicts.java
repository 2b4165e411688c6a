package dev.auger.analysis.quality;

import dev.auger.analysis.quality.EventQuality.State;
import dev.auger.analysis.quality.Verdict.Severity;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges the settings: which questions nobody recorded an answer to, and what thresholds leave out. */
final class EventVerdicts {

    /** Share of a throttle's rate from which on events were very likely left out. */
    private static final double THROTTLED = 0.8;

    private final RecordingQuality facts;
    private final List<Phrase> off = new ArrayList<>();
    private final List<Phrase> unknown = new ArrayList<>();
    private final List<Phrase> partly = new ArrayList<>();
    private final Map<Long, List<Phrase>> shorter = new TreeMap<>();
    private final List<Phrase> stackless = new ArrayList<>();
    private final List<Phrase> throttled = new ArrayList<>();
    private final List<Phrase> recorded = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    private EventVerdicts(RecordingQuality facts) {
        this.facts = facts;
    }

    static void judge(RecordingQuality facts, Verdicts to) {
        EventVerdicts judge = new EventVerdicts(facts);
        if (!facts.settings().present()) {
            to.add(Severity.MISSING, Phrase.of("quality.verdict.missing.settings"));
        }
        for (Question question : Question.values()) {
            if (judge.matters(question)) {
                facts.event(question).ifPresent(event -> judge.look(question, event));
            }
        }
        judge.speak(to);
    }

    /** Nobody misses one of two ways to see CPU time, or pinned threads where no thread can be. */
    private boolean matters(Question question) {
        return switch (question) {
            case CPU ->
                facts.event(Question.CPU_TIME).filter(e -> e.count() > 0).isEmpty()
                        || facts.event(Question.CPU)
                                .filter(EventQuality::recorded)
                                .isPresent();
            case CPU_TIME ->
                facts.event(Question.CPU_TIME).filter(EventQuality::recorded).isPresent();
            case PINNED -> facts.virtualThreads() > 0;
            default -> true;
        };
    }

    private void look(Question question, EventQuality event) {
        Phrase name = Phrase.of("quality.question." + question.id());
        if (question == Question.CPU && isOtherThanCpu()) {
            off.add(name);
            settings.add("event=cpu");
            return;
        }
        if (!event.recorded()
                && Optional.ofNullable(question.kind()).flatMap(facts::kind).isPresent()) {
            // Another recorder's own event answers it.
            recorded.add(name);
            return;
        }
        switch (event.state()) {
            case OFF -> {
                off.add(name);
                settings.add(facts.settings().asyncProfiler().isPresent() ? option(question) : enabled(question));
                return;
            }
            case UNDECLARED -> {
                unknown.add(name);
                return;
            }
            case UNKNOWN -> {
                return;
            }
            case PARTLY -> partly.add(name);
            case ON -> {}
        }
        recorded.add(name);
        if (event.thresholdNanos() > 0) {
            shorter.computeIfAbsent(event.thresholdNanos(), t -> new ArrayList<>())
                    .add(name);
        }
        if (event.stacks() == EventQuality.Stacks.OFF && event.count() > 0) {
            stackless.add(name);
        }
        throttle(question, event, name);
    }

    /** async-profiler calls whatever it samples an execution. */
    private boolean isOtherThanCpu() {
        return facts.settings()
                .asyncProfiler()
                .filter(p -> p.meaning() != AsyncProfiler.Meaning.CPU)
                .isPresent();
    }

    private static String enabled(Question question) {
        return question.types().getFirst() + "#enabled=true";
    }

    private static String option(Question question) {
        return switch (question) {
            case CPU -> "event=cpu";
            case ALLOCATION -> "alloc=512k";
            case MONITOR_ENTER, PARK -> "lock=1ms";
            default -> "";
        };
    }

    /** Of throttled events the JVM keeps a sample; only those with a weight make up for what is left out. */
    private void throttle(Question question, EventQuality event, Phrase name) {
        double rate = Spans.perSecond(event.pace());
        Optional<KindQuality> kind = Optional.ofNullable(question.kind()).flatMap(facts::kind);
        boolean weighed = question == Question.ALLOCATION || question == Question.CPU_TIME;
        if (weighed || kind.isEmpty() || kind.get().samples() == 0 || Double.isNaN(rate)) {
            return;
        }
        double seconds = kind.get().samples() / Math.max(1e-9, kind.get().perSecond());
        if (event.count() / Math.max(1, seconds) >= THROTTLED * rate) {
            throttled.add(Phrase.of("quality.throttled", name, event.pace()));
        }
    }

    private void speak(Verdicts to) {
        if (!throttled.isEmpty()) {
            to.add(Severity.DOUBT, Phrase.of("quality.verdict.doubt.throttled", throttled));
        }
        if (!off.isEmpty()) {
            to.add(
                    Severity.MISSING,
                    Phrase.of("quality.verdict.missing.off", off),
                    String.join(" ", new LinkedHashSet<>(settings)));
        }
        if (!shorter.isEmpty()) {
            List<Phrase> items = new ArrayList<>();
            shorter.forEach((nanos, names) -> items.add(Phrase.of("quality.shorter", names, Quantity.nanos(nanos))));
            to.add(Severity.MISSING, Phrase.of("quality.verdict.missing.shorter", items), shorterSettings());
        }
        if (!stackless.isEmpty()) {
            to.add(Severity.MISSING, Phrase.of("quality.verdict.missing.stacks", stackless));
        }
        if (!partly.isEmpty()) {
            to.add(Severity.MISSING, Phrase.of("quality.verdict.missing.partly", partly));
        }
        if (!unknown.isEmpty()) {
            to.add(
                    Severity.MISSING,
                    Phrase.of(
                            facts.settings().asyncProfiler().isPresent()
                                    ? "quality.verdict.missing.profiler"
                                    : "quality.verdict.missing.jvm",
                            unknown));
        }
        if (!recorded.isEmpty()) {
            to.add(Severity.CAN, Phrase.of("quality.verdict.can.recorded", recorded));
        }
    }

    private String shorterSettings() {
        List<String> lower = new ArrayList<>();
        for (Question question : Question.values()) {
            boolean higher = facts.event(question)
                    .filter(e -> e.state() != State.OFF && e.recorded() && e.thresholdNanos() > 1_000_000L)
                    .isPresent();
            if (matters(question) && higher && question.setting().endsWith("threshold=1ms")) {
                lower.add(question.setting());
            }
        }
        return String.join(" ", lower);
    }
}
