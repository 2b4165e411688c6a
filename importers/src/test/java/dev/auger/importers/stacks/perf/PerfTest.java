package dev.auger.importers.stacks.perf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.stacks.Read;
import dev.auger.model.EvidenceKind;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerfTest {

    private static final String TWO_EVENTS = """
            # ========
            # hostname : box
            # perf version : 6.1.0
            # nrcpus online : 4
            # ========
            #
            C2 Compiler 11/12 [003]  5.000001:    250000 cpu-clock:uhH:\s
            \tffffffff8104f45a native_write_msr+0x6 ([kernel.kallsyms])
            \t    7f464feae4fe os::javaTimeNanos(int)+0x1e (/jdk/lib/server/libjvm.so)
            \t    7f4638facdf0 void a.B.execute()+0x410 (/tmp/perf-11.map)
            \t    7f4638facdf1 Lx/Y;::outer->Lx/Z;::inner (/tmp/perf-11.map)
            \t               0 [unknown] ([unknown])

            java    11/13 [000]  5.000002:    750000 cpu-clock:uhH:\s
            \t          414b3b __write (/lib/x86_64-linux-gnu/libc-2.15.so)
            \t          414b3c [unknown] (/lib/x86_64-linux-gnu/libc-2.15.so)

            java    11/13 [000]  6.5:  3 page-faults:\s

            """;

    @Test
    void readsEventsThreadsTimesAndFrames() {
        try (Recording profile = Read.text(TWO_EVENTS)) {
            assertThat(profile.passport().kind()).isEqualTo(EvidenceKind.STACKS);
            assertThat(profile.passport().producer()).isEqualTo("perf 6.1.0");
            assertThat(profile.passport().process().host()).isEqualTo("box");
            assertThat(profile.passport().process().pid()).isEqualTo(11);
            assertThat(profile.passport().start())
                    .as("seconds since the machine's start are no date")
                    .isNull();
            assertThat(profile.processors()).isEqualTo(4);
            assertThat(profile.isTimed()).isTrue();
            assertThat(profile.range().start()).isEqualTo(5_000_001_000L);
            assertThat(profile.range().end()).isEqualTo(6_500_000_001L);
            assertThat(profile.threads())
                    .extracting(t -> t.name() + "/" + t.osId())
                    .containsExactly("C2 Compiler/12", "java/13");
            assertThat(profile.kinds())
                    .extracting(k -> k.id() + " " + k.unit())
                    .containsExactly("cpu-clock:uhH NANOS", "page-faults COUNT");
            assertThat(Read.stacks(profile))
                    .isEqualTo(Map.of(
                            "[unknown];x.Y.outer;x.Z.inner;a.B.execute;os::javaTimeNanos;native_write_msr", 250_000L,
                            "[libc-2.15.so];__write", 750_000L));
            assertThat(Read.stacks(profile, "page-faults")).isEqualTo(Map.of("", 3L));
            assertThat(Read.frame(profile, "native_write_msr").kind()).isEqualTo(FrameKind.KERNEL);
            assertThat(Read.frame(profile, "os::javaTimeNanos").kind()).isEqualTo(FrameKind.CPP);
            assertThat(Read.frame(profile, "a.B.execute").kind()).isEqualTo(FrameKind.JAVA);
            assertThat(Read.frame(profile, "x.Z.inner").kind()).isEqualTo(FrameKind.INLINED);
            assertThat(Read.frame(profile, "__write").kind()).isEqualTo(FrameKind.NATIVE);
        }
    }

    @Test
    void fieldsMayBeMissing() {
        try (Recording profile =
                Read.text("java 19983 cycles:\nffffffff8103d0ca foo ([kernel.kallsyms])\n7f00 bar (/x)\n\n")) {
            Samples samples = profile.samples(profile.kinds().getFirst()).orElseThrow();
            assertThat(samples.kind().unit()).isEqualTo(SampleKind.Unit.SAMPLES);
            assertThat(profile.isTimed()).isFalse();
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("bar;foo", 1L));
        }
    }

    @Test
    void aSampleMayBeOneLine() {
        try (Recording profile = Read.text(
                "            perf 83220 [001]  36.170907:          1 cycles:  ffffffffa4c7c5c6 native_write_msr+0x6 ([kernel.kallsyms])\n            perf 83220 [001]  36.170909:          2 cycles:  ffffffffa4c7c5c6 foo ([kernel.kallsyms])\n")) {
            assertThat(Read.stacks(profile)).isEqualTo(Map.of("native_write_msr", 1L, "foo", 2L));
        }
    }

    @Test
    void anInlinedFunctionAndArgumentsOfCpp() {
        try (Recording profile = Read.text("""
                a 1 2.0: cycles:
                \t 7f00 (anonymous namespace)::f(int) (/x)
                \t 7f01 std::function<void (int)>::operator()(int) const (/x)
                \t 7f02 net/http.(*Client).Do (/x)
                \t 7f03 g (inlined)

                """)) {
            assertThat(Read.stacks(profile))
                    .containsOnlyKeys(
                            "g;net/http.(*Client).Do;std::function<void (int)>::operator();(anonymous namespace)::f");
            assertThat(Read.frame(profile, "g").kind()).isEqualTo(FrameKind.INLINED);
        }
    }

    @Test
    void linesBetweenSamplesAreCountedAsLost() {
        try (Recording profile = Read.text("junk\na 1 2.0: cycles:\n\t 7f00 f (/x)\n\nmore junk\n")) {
            assertThat(profile.passport().diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo("perf.lines");
                assertThat(d.message()).startsWith("2 ");
            });
        }
    }
}
