package dev.auger.importers.stacks.firefox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.stacks.Read;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirefoxTest {

    private static final String META =
            "\"meta\":{\"preprocessedProfileVersion\":50,\"startTime\":1700000000000,\"product\":\"Firefox\"}";
    private static final String TABLES = "\"stackTable\":{\"length\":3,\"prefix\":[null,0,0],\"frame\":[0,1,2]},"
            + "\"frameTable\":{\"length\":3,\"func\":[0,1,2],\"line\":[null,7,null],\"inlineDepth\":[0,0,1]},"
            + "\"funcTable\":{\"length\":3,\"name\":[0,1,2],\"isJS\":[false,true,false],\"fileName\":[null,3,null],\"lineNumber\":[null,5,null]},"
            + "\"stringArray\":[\"main\",\"run\",\"inl\",\"http://x/a.js\"]";

    @Test
    void readsTheFormatOfTheProfiler() {
        try (Recording profile =
                Read.text("{" + META + ",\"threads\":[{\"name\":\"GeckoMain\",\"pid\":\"40\",\"tid\":41,"
                        + "\"samples\":{\"length\":3,\"stack\":[1,2,null],\"time\":[10,11,12.5],\"weight\":null},\"markers\":{\"data\":[1]},"
                        + TABLES + "}]}")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("main;run", 1L, "main;inl", 1L, "", 1L));
            assertThat(profile.range().start()).isEqualTo(1_700_000_000_010_000_000L);
            assertThat(profile.passport().start()).isNotNull();
            assertThat(profile.passport().process().pid()).isEqualTo(40);
            assertThat(profile.threads()).extracting(t -> t.name() + t.osId()).containsExactly("GeckoMain41");
            assertThat(Read.frame(profile, "run").line()).isEqualTo(7);
            assertThat(Read.frame(profile, "run").file()).isEqualTo("http://x/a.js");
            assertThat(Read.frame(profile, "main").kind()).isEqualTo(FrameKind.NATIVE);
            assertThat(Read.frame(profile, "inl").kind()).isEqualTo(FrameKind.INLINED);
        }
    }

    @Test
    void tablesMayBeShared() {
        try (Recording profile = Read.text(
                "{" + META + ",\"threads\":[{\"name\":\"a\",\"tid\":1,\"samples\":{\"stack\":[1],\"timeDeltas\":[10],"
                        + "\"weight\":[2.5],\"weightType\":\"tracing-ms\"}}],\"shared\":{" + TABLES + "}}")) {
            assertThat(Read.stacks(profile, "time")).isEqualTo(Map.of("main;run", 2_500_000L));
        }
    }

    @Test
    void readsTheFormatOfGeckoInsideOtherProcesses() {
        String thread =
                "{\"name\":\"GeckoMain\",\"tid\":1,\"pid\":2,\"samples\":{\"schema\":{\"stack\":0,\"time\":1},\"data\":[[1,5],[0,6]]},"
                        + "\"stackTable\":{\"schema\":{\"prefix\":0,\"frame\":1},\"data\":[[null,0],[0,1]]},"
                        + "\"frameTable\":{\"schema\":{\"location\":0,\"line\":3},\"data\":[[0],[1]]},"
                        + "\"stringTable\":[\"(root)\",\"a (file:///x/simple.js:12)\"]}";
        String gecko = "{\"libs\":[{\"breakpadId\":\"0\"}],\"meta\":{\"startTime\":1700000000000},\"threads\":["
                + thread + "],\"processes\":[{\"meta\":{\"startTime\":1700000001000},\"threads\":[" + thread + "]}]}";
        try (Recording profile = Read.text("{\"label\":\"x\",\"profile\":" + gecko + "}")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("(root);a", 2L, "(root)", 2L));
            assertThat(Read.frame(profile, "a").line()).isEqualTo(12);
            assertThat(Read.frame(profile, "a").file()).isEqualTo("file:///x/simple.js");
            assertThat(profile.range().nanos()).isEqualTo(1_001_000_001L);
        }
    }

    @Test
    void aCircleOfCallersEnds() {
        try (Recording profile = Read.text(
                "{" + META + ",\"threads\":[{\"name\":\"a\",\"tid\":1,\"samples\":{\"stack\":[0],\"time\":[1]},"
                        + TABLES.replace("[null,0,0]", "[1,0,0]") + "}]}")) {
            assertThat(profile.stacks().truncated(0)).isTrue();
            assertThat(profile.passport().complete()).isFalse();
        }
    }

    @Test
    void withoutSamplesThereIsNothingToShow() {
        assertThat(Read.failure("{" + META + ",\"threads\":[]}").code()).isEqualTo("firefox.none");
    }
}
