package dev.auger.importers.stacks.speedscope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.stacks.Read;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedscopeTest {

    private static final String SCHEMA = "\"$schema\":\"https://www.speedscope.app/file-format-schema.json\"";
    private static final String FRAMES =
            "\"shared\":{\"frames\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"x.Y.z\",\"file\":\"Y.java\",\"line\":7}]}";

    @Test
    void framesMayStandBehindTheProfiles() {
        try (Recording profile = Read.text(
                "{" + SCHEMA + ",\"profiles\":[{\"type\":\"sampled\",\"name\":\"t\",\"unit\":\"milliseconds\","
                        + "\"startValue\":5,\"endValue\":9,\"samples\":[[0,1],[0,2],[0,1]],\"weights\":[1,2.5,0.5]}],"
                        + FRAMES + "}")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("a;b", 1_500_000L, "a;x.Y.z", 2_500_000L));
            assertThat(profile.isTimed()).isTrue();
            assertThat(profile.range().start()).isEqualTo(5_000_000);
            assertThat(Read.frame(profile, "x.Y.z").line()).isEqualTo(7);
            assertThat(profile.threads()).isEmpty();
        }
    }

    @Test
    void eventsOpenAndCloseFrames() {
        try (Recording profile = Read.text(
                "{" + SCHEMA + "," + FRAMES + ",\"profiles\":[{\"type\":\"evented\",\"name\":\"t\",\"unit\":\"none\","
                        + "\"startValue\":0,\"endValue\":9,\"events\":[{\"type\":\"O\",\"at\":0,\"frame\":0},{\"type\":\"O\",\"at\":2,\"frame\":1},"
                        + "{\"type\":\"C\",\"at\":5,\"frame\":1},{\"type\":\"C\",\"at\":9,\"frame\":0}]}]}")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("a", 6L, "a;b", 3L));
            assertThat(profile.isTimed()).isFalse();
            assertThat(profile.passport().complete()).isTrue();
        }
    }

    @Test
    void severalProfilesAreThreads() {
        String sampled =
                "{\"type\":\"sampled\",\"name\":\"%s\",\"unit\":\"none\",\"startValue\":0,\"endValue\":1,\"samples\":[[0]],\"weights\":[%d]}";
        try (Recording profile = Read.text("{" + SCHEMA + "," + FRAMES + ",\"profiles\":["
                + sampled.formatted("main", 3) + "," + sampled.formatted("gc", 4) + "]}")) {
            assertThat(profile.threads()).extracting(t -> t.name()).containsExactly("main", "gc");
            assertThat(Read.total(profile)).isEqualTo(7);
        }
    }

    @Test
    void ownFilesBeginWithTheSumOfTheirThreads() {
        String sampled =
                "{\"type\":\"sampled\",\"name\":\"%s\",\"unit\":\"none\",\"startValue\":0,\"endValue\":1,\"samples\":[[0]],\"weights\":[%d]}";
        try (Recording profile = Read.text(
                "{" + SCHEMA + ",\"exporter\":\"Auger 1.0\"," + FRAMES + ",\"profiles\":[" + sampled.formatted("cpu", 7)
                        + "," + sampled.formatted("cpu: main", 3) + "," + sampled.formatted("cpu: gc", 4) + "]}")) {
            assertThat(profile.kinds()).containsExactly(SampleKind.CPU);
            assertThat(Read.total(profile)).isEqualTo(7);
            assertThat(profile.threads()).extracting(t -> t.name()).containsExactly("main", "gc");
        }
    }

    @Test
    void whatIsCutOffIsSaid() {
        String whole = "{" + SCHEMA + "," + FRAMES
                + ",\"profiles\":[{\"type\":\"sampled\",\"name\":\"t\",\"unit\":\"none\",\"startValue\":0,"
                + "\"endValue\":1,\"weights\":[1,2,3],\"samples\":[[0],[0,1],[9]]}]}";
        try (Recording profile = Read.text(whole.substring(0, whole.indexOf(",[9]")))) {
            assertThat(Read.total(profile)).isEqualTo(3);
            assertThat(profile.passport().diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("stacks.json");
        }
        try (Recording profile = Read.text(whole)) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("a", 1L, "a;b", 2L, "", 3L));
            assertThat(profile.passport().diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("speedscope.frames");
        }
    }

    @Test
    void withoutProfilesThereIsNothingToShow() {
        assertThat(Read.failure("{" + SCHEMA + "," + FRAMES + "}").code()).isEqualTo("speedscope.none");
    }
}
