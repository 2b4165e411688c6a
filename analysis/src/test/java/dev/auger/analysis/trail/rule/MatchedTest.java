package dev.auger.analysis.trail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import org.junit.jupiter.api.Test;

class MatchedTest {

    /** Samples of another class may have the stack of one that matches. */
    @Test
    void theLineOfAClassCountsTheMatchedSamplesOnly() {
        String stack = "app.Hub.receive:30;app.Job.of:20";
        MadeRecording recording = new MadeRecording()
                .alloc(1, "t", stack, 10, "byte[]")
                .alloc(2, "t", stack, 10, "app.Job")
                .alloc(3, "t", stack, 10, "byte[]")
                .alloc(4, "t", stack, 10, "app.Job")
                .alloc(5, "t", "app.Hub.receive:31;app.Job.of:20", 10, "byte[]");
        Samples samples = recording.samples(SampleKind.ALLOC).orElseThrow();
        int wanted = recording.subjects().indexOf("byte[]");
        Matched matched = Matched.of(recording, samples, i -> samples.subject().get(i) == wanted, Job.quiet());
        Tally.Entry<Site> line = matched.topLineOf("app.Hub").orElseThrow();
        assertThat(line.key().line()).isEqualTo(30);
        assertThat(line.samples()).isEqualTo(2);
        assertThat(matched.count()).isEqualTo(3);
    }
}
