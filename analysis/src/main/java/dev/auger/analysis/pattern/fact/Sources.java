package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.condition.Evaluation;
import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.threads.GoCode;
import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump.Platform;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The evidence of one process on one platform, and the tables already made of it. Used by one thread. */
public final class Sources {

    private record Key(String table, List<String> of) {}

    private final EvidenceSet evidence;
    private final Platform platform;
    private final Predicate<String> ownCode;
    private final Function<HeapSnapshot, HeapAnalysis> analysis;
    private final Set<String> heapClasses;
    private final Job job;
    private final Map<Key, List<Rows>> opened = new HashMap<>();
    private final IdentityHashMap<HeapSnapshot, Instances> instances = new IdentityHashMap<>();
    private final Map<Expr.Elsewhere, Double> answers = new HashMap<>();

    /**
     * @param ownCode whether a class is of the program's own code
     * @param analysis computed at most once a heap by whoever gives it
     * @param heapClasses names of the classes any pattern asks instances of, so that they are looked for once
     */
    public Sources(
            EvidenceSet evidence,
            Platform platform,
            Predicate<String> ownCode,
            Function<HeapSnapshot, HeapAnalysis> analysis,
            Set<String> heapClasses,
            Job job) {
        this.evidence = evidence;
        this.platform = platform;
        this.ownCode = ownCode;
        this.analysis = analysis;
        this.heapClasses = Set.copyOf(heapClasses);
        this.job = job;
    }

    public EvidenceSet evidence() {
        return evidence;
    }

    public Platform platform() {
        return platform;
    }

    public Job job() {
        return job;
    }

    HeapAnalysis analysis(HeapSnapshot heap) {
        return analysis.apply(heap);
    }

    Instances instances(HeapSnapshot heap) {
        return instances.computeIfAbsent(heap, h -> Instances.of(analysis(h), heapClasses, job));
    }

    /** The recordings and profiles of the platform. */
    List<Recording> recordings() {
        return evidence.recordings().stream().filter(this::ofPlatform).toList();
    }

    private boolean ofPlatform(Recording recording) {
        boolean go = recording.passport().kind() != EvidenceKind.JFR
                && "Go".equals(recording.passport().producer());
        return go == (platform == Platform.GO);
    }

    /** Whether a frame is of the program's own code. */
    boolean own(Frame frame) {
        return platform == Platform.GO ? GoCode.isOwn(frame.qualifiedName()) : ownClass(frame.className());
    }

    boolean ownClass(String className) {
        return !className.isEmpty() && ownCode.test(className);
    }

    /** The rows of a table, one set for each piece of evidence; made once. */
    public List<Rows> rows(String table, List<String> of) {
        Key key = new Key(table, of);
        List<Rows> known = opened.get(key);
        if (known == null) {
            known = FactTables.get(table).open(this, of);
            opened.put(key, known);
        }
        return known;
    }

    /** The answer of all evidence that has the table; NaN where none has. */
    double elsewhere(Expr.Elsewhere question) {
        Double known = answers.get(question);
        if (known == null) {
            known = ask(question);
            answers.put(question, known);
        }
        return known;
    }

    private double ask(Expr.Elsewhere question) {
        List<Rows> all = rows(question.table(), question.of());
        if (all.isEmpty()) {
            return Double.NaN;
        }
        double count = 0;
        Summary summary = new Summary();
        for (Rows rows : all) {
            RowFacts facts = new RowFacts(rows, this);
            for (int row : RowFacts.passing(rows, question.where(), this)) {
                count += rows.count(row);
                if (!question.function().equals("count")) {
                    summary.add(Evaluation.number(question.over(), facts.at(row)), rows.count(row));
                }
            }
        }
        return question.function().equals("count") ? count : summary.of(question.function());
    }
}
