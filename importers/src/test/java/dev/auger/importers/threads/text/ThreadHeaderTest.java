package dev.auger.importers.threads.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.threads.ThreadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadHeaderTest {

    @Test
    void jdk25() {
        ThreadHeader header = ThreadHeader.parse(
                "\"worker-1\" #22 [12000] daemon prio=5 os_prio=0 cpu=0.47ms elapsed=5.94s allocated=408B defined_classes=2"
                        + " tid=0x00007f90584bf810 nid=12000 waiting for monitor entry  [0x00007f9007dfd000]");
        assertThat(header)
                .isEqualTo(new ThreadHeader(
                        "worker-1",
                        22,
                        12000,
                        "0x00007f90584bf810",
                        true,
                        false,
                        5,
                        0.47,
                        5940,
                        408,
                        2,
                        "waiting for monitor entry",
                        null,
                        "",
                        ""));
        assertThat(header.id()).isEqualTo("22");
    }

    @Test
    void carriersHaveTheirNativeIdInBracketsOnly() {
        ThreadHeader header = ThreadHeader.parse(
                "\"ForkJoinPool-1-worker-1\" #30 [12007] daemon prio=5 os_prio=0 cpu=5678.08ms elapsed=5.73s"
                        + " allocated=32184B defined_classes=5 tid=0x00007f90584ce7f0  [0x00007f90076fd000]");
        assertThat(header.osId()).isEqualTo(12007);
        assertThat(header.cpuMillis()).isEqualTo(5678.08);
        assertThat(header.detail()).isEmpty();
    }

    @Test
    void jdk8AndItsHexadecimalNativeId() {
        ThreadHeader header = ThreadHeader.parse(
                "\"main\" #1 prio=5 os_prio=0 tid=0x00007f2c9c00a800 nid=0x1f in Object.wait() [0x00007f2ca3f2b000]");
        assertThat(header.osId()).isEqualTo(31);
        assertThat(header.detail()).isEqualTo("in Object.wait()");
        assertThat(header.elapsedMillis()).isEqualTo(-1);
    }

    @Test
    void jdk5() {
        ThreadHeader header = ThreadHeader.parse(
                "\"Timer-1\" daemon prio=5 tid=0x2af1b780 nid=0x1518 in Object.wait() [0x2b15f000..0x2b15fb68]");
        assertThat(header.id()).isEqualTo("0x2af1b780");
        assertThat(header.javaId()).isEqualTo(-1);
        assertThat(header.detail()).isEqualTo("in Object.wait()");
    }

    @Test
    void aVirtualMachineThread() {
        ThreadHeader header =
                ThreadHeader.parse("\"GC Thread#0\" os_prio=0 cpu=1,25ms elapsed=7.5s tid=0x01 nid=77 runnable  ");
        assertThat(header.name()).isEqualTo("GC Thread#0");
        assertThat(header.cpuMillis()).isEqualTo(1.25);
        assertThat(header.detail()).isEqualTo("runnable");
    }

    @Test
    void namesMayHoldQuotesAndFields() {
        assertThat(ThreadHeader.parse("\"a \"b\" c\" #3 prio=5 tid=0x1 nid=1 runnable")
                        .name())
                .isEqualTo("a \"b\" c");
        assertThat(ThreadHeader.parse("\"GET /x?id=3&nid=9\" #3 prio=5 tid=0x1 nid=1 runnable")
                        .osId())
                .isEqualTo(1);
    }

    @Test
    void dumpToFile() {
        ThreadHeader header = ThreadHeader.parse("#29 \"vi\"rt\" virtual TIMED_WAITING 2026-11-20T10:40:07.866Z");
        assertThat(header.name()).isEqualTo("vi\"rt");
        assertThat(header.virtual()).isTrue();
        assertThat(header.state()).isEqualTo(ThreadState.TIMED_WAITING);
        assertThat(header.detail()).isEmpty();
        assertThat(ThreadHeader.parse("#21 \"\" virtual").id()).isEqualTo("21");
    }

    @Test
    void threadInfoToString() {
        ThreadHeader header = ThreadHeader.parse(
                "\"b\" daemon prio=5 Id=12 BLOCKED on java.lang.Object@1b owned by \"the other\" Id=3 (in native)");
        assertThat(header.state()).isEqualTo(ThreadState.BLOCKED);
        assertThat(header.lock()).isEqualTo("java.lang.Object@1b");
        assertThat(header.owner()).isEqualTo("the other");
    }

    @Test
    void visualVmAndNetBeans() {
        assertThat(ThreadHeader.parse("\"Timer-180\" - Thread t@332").javaId()).isEqualTo(332);
        ThreadHeader header = ThreadHeader.parse("\"x\" id=3149 in RUNNABLE (running in native)");
        assertThat(header.javaId()).isEqualTo(3149);
        assertThat(header.state()).isEqualTo(ThreadState.RUNNABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"\"",
                "\"name\":",
                "\"quoted\" text in a log",
                "\"daemon\" daemon rather than user",
                "#",
                "# comment \"quoted\"",
                "#1 no quotes",
                "\"*\" count=2 prio=6 tid=* nid=* *"
            })
    void otherLinesAreNoHeaders(String line) {
        assertThat(ThreadHeader.parse(line)).isNull();
    }
}
