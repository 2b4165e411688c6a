package dev.auger.analysis.trail.layers;

import dev.auger.model.Grade;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects a recording sampled and found alive at its end, each weighing one. */
final class LivingSightings extends OfRecording {

    /** The event they come from. */
    static final String EVENT = "jdk.OldObjectSample";

    private final List<OldObject> objects;

    LivingSightings(Recording recording) {
        super(recording);
        this.objects = recording.oldObjects();
    }

    @Override
    public long size() {
        return objects.size();
    }

    @Override
    public int thread(long i) {
        return objects.get((int) i).thread();
    }

    @Override
    public int stack(long i) {
        return objects.get((int) i).stack();
    }

    @Override
    public long weight(long i) {
        return 1;
    }

    @Override
    public @Nullable String subject(long i) {
        return objects.get((int) i).className();
    }

    @Override
    public Quantity amount(long weight) {
        return Quantity.count(weight);
    }

    @Override
    public Grade grade() {
        return Grade.STATISTICAL;
    }

    @Override
    public Share share(long weight, long count) {
        return new Share(weight, objects.size(), count, objects.size());
    }

    @Override
    public EvidenceLink link(Share share) {
        return new EvidenceLink(
                recording.passport().name(),
                EVENT,
                Phrase.of("trail.ev.samples", Quantity.count(share.samples()), Quantity.count(share.ofSamples())));
    }

    @Override
    public boolean allocates() {
        return true;
    }
}
