package dev.auger.analysis.trail;

import dev.auger.analysis.threads.RecordedDumps;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import java.util.HashSet;
import java.util.Set;

/**
 * How well the files of one process join: the ground every trail over several files stands on.
 *
 * @param threads distinct Java threads in thread dumps
 * @param threadsJoined those the recording knows too
 * @param classes distinct classes in allocation samples
 * @param classesJoined those the heap dump has too
 */
public record Joins(int files, int threads, int threadsJoined, int classes, int classesJoined) {

    public static Joins of(EvidenceSet evidence, Job job) {
        int files = evidence.recordings().size()
                + evidence.heaps().size()
                + (int) evidence.threadDumps().stream()
                        .filter(d -> !(d instanceof RecordedDumps))
                        .count();
        int threads = 0;
        int threadsJoined = 0;
        int classes = 0;
        int classesJoined = 0;
        if (evidence.recording().isPresent()) {
            Recording recording = evidence.recording().get();
            Set<ThreadRef> dumped = dumpedThreads(evidence, job);
            Keys keys = Keys.of(recording);
            threads = dumped.size();
            threadsJoined = (int) dumped.stream().filter(keys::match).count();
            if (evidence.heap().isPresent()) {
                Set<String> allocated = allocatedClasses(recording, job);
                classes = allocated.size();
                allocated.retainAll(heapClasses(evidence.heap().get()));
                classesJoined = allocated.size();
            }
        }
        return new Joins(files, threads, threadsJoined, classes, classesJoined);
    }

    /** Threads of a recording by each of their keys. */
    private record Keys(Set<Long> javaIds, Set<Long> osIds, Set<String> names) {

        static Keys of(Recording recording) {
            Keys keys = new Keys(new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (ThreadRef ref : recording.threads()) {
                keys.javaIds.add(ref.javaId());
                keys.osIds.add(ref.osId());
                keys.names.add(ref.name());
            }
            return keys;
        }

        boolean match(ThreadRef ref) {
            return ref.javaId() > 0 && javaIds.contains(ref.javaId())
                    || ref.osId() > 0 && osIds.contains(ref.osId())
                    || !ref.name().isEmpty() && names.contains(ref.name());
        }
    }

    private static Set<ThreadRef> dumpedThreads(EvidenceSet evidence, Job job) {
        Set<ThreadRef> threads = new HashSet<>();
        for (ThreadDumps file : evidence.threadDumps()) {
            for (ThreadDump dump : file.dumps()) {
                job.check();
                for (int t = 0; t < dump.size(); t++) {
                    ThreadInfo thread = dump.thread(t);
                    if (thread.state() != null) {
                        threads.add(thread.ref());
                    }
                }
            }
        }
        return threads;
    }

    private static Set<String> allocatedClasses(Recording recording, Job job) {
        Set<String> classes = new HashSet<>();
        recording.samples(SampleKind.ALLOC).ifPresent(samples -> collect(recording, samples, classes, job));
        return classes;
    }

    private static void collect(Recording recording, Samples samples, Set<String> classes, Job job) {
        boolean[] seen = new boolean[recording.subjects().size()];
        for (long i = 0; i < samples.size(); i++) {
            int subject = samples.subject().get(i);
            if (subject >= 0 && !seen[subject]) {
                job.check();
                seen[subject] = true;
                classes.add(recording.subjects().get(subject));
            }
        }
    }

    private static Set<String> heapClasses(HeapSnapshot heap) {
        Set<String> names = new HashSet<>();
        for (int c = 0; c < heap.classCount(); c++) {
            names.add(heap.heapClass(c).name());
        }
        return names;
    }
}
