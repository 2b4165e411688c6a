package dev.auger.importers.stacks.chrome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.stacks.Read;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChromeTest {

    @Test
    void readsACpuProfile() {
        try (Recording profile = Read.text("""
                {"nodes":[{"id":1,"callFrame":{"functionName":"(root)","url":"","lineNumber":-1},"children":[2,3]},
                {"id":2,"callFrame":{"functionName":"","url":"file:///a.js","lineNumber":4},"children":[4]},
                {"id":3,"callFrame":{"functionName":"(idle)","url":"","lineNumber":-1}},
                {"id":4,"callFrame":{"functionName":"work","url":"file:///a.js","lineNumber":0}}],
                "startTime":1000,"endTime":1500,"samples":[2,4,3,99],"timeDeltas":[100,50,150,25]}""")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("(anonymous)", 1L, "(anonymous);work", 1L, "(idle)", 1L));
            assertThat(Read.stacks(profile, "time"))
                    .isEqualTo(Map.of("(anonymous)", 50_000L, "(anonymous);work", 150_000L, "(idle)", 25_000L));
            assertThat(profile.range().start()).isEqualTo(1_100_000);
            assertThat(Read.frame(profile, "work").line()).isEqualTo(1);
            assertThat(Read.frame(profile, "(idle)").kind()).isEqualTo(FrameKind.SYNTHETIC);
            assertThat(profile.passport().diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("v8.nodes");
        }
    }

    @Test
    void readsAHeapProfile() {
        try (Recording profile = Read.text("""
                {"head":{"callFrame":{"functionName":"(root)","url":"","lineNumber":-1},"selfSize":0,"id":1,"children":[
                {"callFrame":{"functionName":"make","url":"a.js","lineNumber":1},"selfSize":640,"id":2,"children":[
                {"callFrame":{"functionName":"leaf","url":"a.js","lineNumber":2},"selfSize":64,"id":3,"children":[]}]}]},
                "samples":[{"size":64,"nodeId":3,"ordinal":1}]}""")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("make", 640L, "make;leaf", 64L));
            assertThat(profile.kinds()).extracting(SampleKind::group).containsExactly(SampleKind.Group.ALLOCATION);
            assertThat(profile.isTimed()).isFalse();
        }
    }

    @Test
    void nodesInsideNodesMayBeDeep() {
        int deep = 20_000;
        String open = "{\"functionName\":\"f\",\"id\":%d,\"children\":[";
        StringBuilder text = new StringBuilder("{\"head\":");
        for (int i = 0; i < deep; i++) {
            text.append(open.formatted(i));
        }
        text.append("]}".repeat(deep)).append(",\"samples\":[").append(deep - 1).append("]}");
        try (Recording profile = Read.text(text.toString())) {
            assertThat(profile.stacks().depth(0)).isEqualTo(4096);
        }
    }

    @Test
    void spansOfATraceLieInsideEachOther() {
        try (Recording profile = Read.text("""
                [{"pid":1,"tid":2,"ph":"M","name":"thread_name","args":{"name":"render"}},
                {"pid":1,"tid":2,"ph":"B","name":"a","ts":0},
                {"pid":1,"tid":2,"ph":"X","name":"b","ts":1.5,"dur":2},
                {"pid":1,"tid":2,"ph":"X","name":"late","ts":9,"dur":5},
                {"pid":1,"tid":2,"ph":"E","name":"a","ts":10},
                {"pid":1,"tid":2,"ph":"E","name":"never","ts":11},
                {"pid":1,"tid":3,"ph":"i","name":"mark","ts":10},
                """)) {
            assertThat(Read.stacks(profile, "time")).isEqualTo(Map.of("a", 7_000L, "a;b", 2_000L, "a;late", 1_000L));
            assertThat(profile.threads()).extracting(t -> t.name()).containsExactly("render");
            assertThat(profile.passport().diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("trace.unpaired");
        }
    }

    @Test
    void aTraceMayCarryAProfileInPieces() {
        try (Recording profile = Read.text("""
                {"traceEvents":[
                {"args":{"data":{"startTime":1000}},"id":"0x1","name":"Profile","ph":"P","pid":1,"tid":2,"ts":1000},
                {"args":{"data":{"cpuProfile":{"nodes":[{"callFrame":{"functionName":"(root)"},"id":1},
                {"callFrame":{"functionName":"f"},"id":2,"parent":1}],"samples":[2]},"timeDeltas":[10]}},"id":"0x1","name":"ProfileChunk","ph":"P","pid":1,"tid":9,"ts":1},
                {"args":{"data":{"cpuProfile":{"nodes":[{"callFrame":{"functionName":"g"},"id":3,"parent":2}],"samples":[3,2]},"timeDeltas":[10,30]}},"id":"0x1","name":"ProfileChunk","ph":"P","pid":1,"tid":9,"ts":1}
                ]}""")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("f", 2L, "f;g", 1L));
            assertThat(profile.threads()).extracting(t -> t.osId()).containsExactly(2L);
        }
    }

    @Test
    void whatIsCutOffIsSaid() {
        try (Recording profile = Read.text(
                "{\"traceEvents\":[{\"pid\":1,\"tid\":2,\"ph\":\"X\",\"name\":\"b\",\"ts\":1.5,\"dur\":2},{\"pid\":")) {
            assertThat(profile.passport().diagnostics())
                    .extracting(d -> d.code())
                    .containsExactly("stacks.json");
        }
    }
}
