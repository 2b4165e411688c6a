package dev.auger.analysis.trail.memory;

import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.IntColumn;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.List;

/** {@code jdk.OldObjectSample}s as samples of weight one, so that threads and stacks are tallied like any others. */
public final class OldObjects {

    private OldObjects() {}

    static Samples asSamples(Recording recording) {
        GrowingLongs time = new GrowingLongs();
        GrowingInts thread = new GrowingInts();
        GrowingInts stack = new GrowingInts();
        GrowingLongs weight = new GrowingLongs();
        GrowingInts subject = new GrowingInts();
        for (OldObject object : recording.oldObjects()) {
            time.add(object.allocationTime());
            thread.add(object.thread());
            stack.add(object.stack());
            weight.add(1);
            subject.add(-1);
        }
        return new Samples(
                SampleKind.ALLOC,
                "jdk.OldObjectSample",
                time,
                thread,
                stack,
                weight,
                subject,
                IntColumn.constant(-1, subject.size()));
    }

    /** Whether the object is kept through a field of a class, by its recorded reference chain. */
    static boolean keptBy(OldObject object, String holderClass, String field) {
        List<OldObject.Reference> chain = object.chain();
        return chain.stream()
                .anyMatch(r -> r.className().equals(holderClass)
                                && (r.field().isEmpty() || r.field().equals(field))
                        // A subclass that inherits the field, as a constant of an enum with a body does.
                        || r.field().equals(field)
                                && Names.outerClass(r.className()).equals(Names.outerClass(holderClass)));
    }
}
