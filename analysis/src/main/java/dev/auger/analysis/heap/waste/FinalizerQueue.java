package dev.auger.analysis.heap.waste;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.contents.ObjectFields;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Job;

/**
 * Objects whose finalizer has not run yet though nobody else refers to them: the {@code Finalizer} class's static {@code queue} is a
 * {@code ReferenceQueue}, whose {@code head} leads on by {@code next} to a reference that is its own next (JDK 6 to 25).
 */
final class FinalizerQueue {

    private FinalizerQueue() {}

    /** Adds what waits by class. @return how many wait */
    static long add(HeapAnalysis analysis, Tally tally, Job job) {
        HeapSnapshot heap = analysis.heap();
        long queue = queue(heap);
        long waiting = 0;
        long at = queue < 0 ? -1 : ObjectFields.of(heap, queue).reference("head");
        while (at >= 0 && waiting < heap.objectCount()) {
            ObjectFields reference = ObjectFields.of(heap, at);
            long referent = reference.reference("referent");
            if (referent >= 0) {
                waiting++;
                tally.add(
                        WasteKind.FINALIZER_QUEUE,
                        heap.typeOf(referent).name(),
                        referent,
                        heap.shallowSize(referent),
                        analysis.retainedSize(referent));
            }
            long next = next(heap, at);
            if (next == at) {
                break;
            }
            at = next;
            if ((waiting & 0xfff) == 0) {
                job.check();
            }
        }
        return waiting;
    }

    /** {@code Reference.next}, the last of that name: {@code Finalizer} has a {@code next} of its own in a list of all finalizers. */
    private static long next(HeapSnapshot heap, long reference) {
        long next = FieldValue.NULL;
        for (FieldValue field : heap.values(reference, 0, 32)) {
            if (field.name().equals("next")) {
                next = field.raw();
            }
        }
        return next;
    }

    private static long queue(HeapSnapshot heap) {
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            if (type.name().equals("java.lang.ref.Finalizer")) {
                return type.statics().stream()
                        .filter(f -> f.name().equals("queue"))
                        .mapToLong(FieldValue::raw)
                        .findFirst()
                        .orElse(-1);
            }
        }
        return -1;
    }
}
