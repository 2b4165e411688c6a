package dev.auger.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PprofTest {

    private static final TimeRange RANGE = new TimeRange(1_000_000_000L, 11_000_000_000L);

    private static byte[] bytes(CallTree tree, long period) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pprof.write(tree, new ProfileFacts("shop.jfr", RANGE, period, "Auger 1.2"), out, Job.quiet());
        return out.toByteArray();
    }

    private static PprofProfile profile(SampleKind kind, long period) throws IOException {
        return new PprofProfile(bytes(Trees.of(kind, true, true), period));
    }

    @Test
    void cpuSamplesBecomeTimeWhereThePeriodIsKnown() throws IOException {
        PprofProfile profile = profile(SampleKind.CPU, 20_000_000);
        assertThat(profile.types()).containsExactly("samples/count", "cpu/nanoseconds");
        assertThat(profile.string(14)).isEqualTo("cpu");
        assertThat(PprofProfile.number(profile.fields, 12)).isEqualTo(20_000_000);
        assertThat(profile.samples())
                .containsExactlyInAnyOrder(
                        "thread main: shop.Cart.add:12 < shop.Main.main:7 = [2, 40000000]",
                        "thread main: shop.Cart.add:14 < shop.Main.main:7 = [1, 20000000]",
                        "thread pool-1: shop.Price.of:9 < shop.Price.of:9 < java.lang.Thread.run:1583 = [1, 20000000]",
                        "thread pool-1: [no stack]:0 = [1, 20000000]");
    }

    @Test
    void withoutAPeriodSamplesStaySamples() throws IOException {
        PprofProfile profile = profile(SampleKind.CPU, 0);
        assertThat(profile.types()).containsExactly("samples/count");
        assertThat(profile.fields).doesNotContainKeys(11, 12);
        assertThat(profile.samples()).contains("thread main: shop.Cart.add:12 < shop.Main.main:7 = [2]");
    }

    @Test
    void bytesAndDelaysHaveTheirOwnTypes() throws IOException {
        assertThat(profile(SampleKind.ALLOC, 20_000_000).types()).containsExactly("samples/count", "alloc_space/bytes");
        assertThat(profile(SampleKind.ALLOC, 0).samples())
                .containsExactly("thread main: shop.Cart.add:12 < shop.Main.main:7 = [2, 5096]");
        PprofProfile locks = profile(SampleKind.LOCK, 0);
        assertThat(locks.types()).containsExactly("contentions/count", "delay/nanoseconds");
        assertThat(locks.samples()).containsExactly("thread main: shop.Cart.lock:20 < shop.Main.main:7 = [2, 3000000]");
        assertThat(locks.string(14)).isEqualTo("delay");
    }

    @Test
    void saysWhereItComesFrom() throws IOException {
        PprofProfile profile = profile(SampleKind.CPU, 0);
        assertThat(profile.strings.getFirst()).isEmpty();
        assertThat(profile.comments()).containsExactly("written by Auger 1.2", "source: shop.jfr");
        assertThat(PprofProfile.number(profile.fields, 9)).isEqualTo(1_000_000_000L);
        assertThat(PprofProfile.number(profile.fields, 10)).isEqualTo(10_000_000_000L);
    }

    @Test
    void theSameTreeIsTheSameFile() throws IOException {
        assertThat(bytes(Trees.of(SampleKind.CPU, true, true), 0))
                .isEqualTo(bytes(Trees.of(SampleKind.CPU, true, true), 0));
    }

    @Test
    void anEmptyTreeIsAValidProfile() throws IOException {
        CallTree nothing = Trees.of(new MadeRecording(), SampleKind.CPU, true, true);
        PprofProfile profile = new PprofProfile(bytes(nothing, 0));
        assertThat(profile.samples()).isEmpty();
        assertThat(profile.types()).hasSize(1);
    }

    @Test
    void aBottomUpTreeIsRefused() {
        assertThatThrownBy(() -> bytes(Trees.bottomUp(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cancelStops() {
        MadeRecording large = new MadeRecording();
        for (int i = 0; i < 10_000; i++) {
            large.cpu(i, "main", "a.B.c" + i + ":1");
        }
        CallTree tree = Trees.of(large, SampleKind.CPU, true, true);
        Job job = Job.quiet();
        job.cancel();
        ProfileFacts facts = new ProfileFacts("x", null, 0, "Auger");
        assertThatThrownBy(() -> Pprof.write(tree, facts, new ByteArrayOutputStream(), job))
                .isInstanceOf(JobCancelled.class);
    }
}
