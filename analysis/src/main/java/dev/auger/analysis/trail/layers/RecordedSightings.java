package dev.auger.analysis.trail.layers;

import dev.auger.analysis.trail.rule.Matched;
import dev.auger.model.Grade;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import org.jspecify.annotations.Nullable;

/** The samples of one kind of a recording. */
final class RecordedSightings extends OfRecording {

    private final Samples samples;
    private final long total;
    private final long taken;

    RecordedSightings(Recording recording, Samples samples) {
        super(recording);
        this.samples = samples;
        long sum = 0;
        long count = 0;
        for (long i = 0; i < samples.size(); i++) {
            sum += samples.weight().get(i);
            count += Matched.taken(samples, i);
        }
        total = sum;
        taken = count;
    }

    @Override
    public long size() {
        return samples.size();
    }

    @Override
    public int thread(long i) {
        return samples.thread().get(i);
    }

    @Override
    public int stack(long i) {
        return samples.stack().get(i);
    }

    @Override
    public long weight(long i) {
        return samples.weight().get(i);
    }

    @Override
    public long taken(long i) {
        return Matched.taken(samples, i);
    }

    @Override
    public @Nullable String subject(long i) {
        int subject = samples.subject().get(i);
        return subject < 0 ? null : recording.subjects().get(subject);
    }

    @Override
    public Quantity amount(long weight) {
        return switch (samples.kind().unit()) {
            case BYTES -> Quantity.bytes(weight);
            case NANOS -> Quantity.nanos(weight);
            case SAMPLES, COUNT -> Quantity.count(weight);
        };
    }

    @Override
    public Grade grade() {
        return Grade.STATISTICAL;
    }

    @Override
    public Share share(long weight, long count) {
        return new Share(weight, total, count, taken);
    }

    @Override
    public EvidenceLink link(Share share) {
        return new EvidenceLink(
                recording.passport().name(),
                samples.event(),
                Phrase.of("trail.ev.samples", Quantity.count(share.samples()), Quantity.count(share.ofSamples())));
    }

    @Override
    public boolean allocates() {
        return samples.kind().group() == SampleKind.Group.ALLOCATION;
    }
}
