package dev.auger.importers.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.ThreadDumps;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.threads.ThreadContainer;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadInfo.LockLine;
import dev.auger.model.threads.ThreadState;
import org.junit.jupiter.api.Test;

class JsonDumpTest {

    private static final String STRUCTURED = """
            {"threadDump": {"processId": 7, "time": "2026-11-20T10:40:07Z", "runtimeVersion": "26", "formatVersion": 2,
             "threadContainers": [
              {"container": "<root>", "parent": null, "owner": null, "threads": [
               {"tid": 22, "time": "x", "name": "a \\"q\\" \\u00e9\\n", "state": "WAITING", "unknown": {"x": [1, {"y": null}]},
                "waitingOn": "[Ljava.lang.Object;@80", "stack": ["java.base\\/x.V.f(V.java:7)", "app\\/\\/V.g(Native Method)"]}],
               "threadCount": 1},
              {"container": "jdk.internal.misc.ThreadFlock@1", "parent": "<root>", "owner": "22", "threads": [
               {"tid": 23, "virtual": true, "name": "", "state": "BLOCKED", "blockedOn": "x.L@80",
                "stack": ["x.V.h(V.java:9)"]},
               {"tid": 24, "virtual": true, "name": "", "state": "RUNNABLE", "carrier": 31,
                "monitorsOwned": [{"depth": 0, "locks": ["x.L@80", null]}],
                "stack": ["x.V.h(V.java:9)"]}], "threadCount": 2},
              {"container": "inner@2", "parent": "jdk.internal.misc.ThreadFlock@1", "owner": 23, "threads": [], "threadCount": 0}
             ]}}
            """;

    @Test
    void containersAndWhoOpenedThem() throws Exception {
        try (ThreadDumps dumps = Dumps.read(STRUCTURED)) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dump.containers())
                    .containsExactly(
                            new ThreadContainer("<root>", null, "", 1),
                            new ThreadContainer("jdk.internal.misc.ThreadFlock@1", "<root>", "22", 2),
                            new ThreadContainer("inner@2", "jdk.internal.misc.ThreadFlock@1", "23", 0));
            assertThat(dumps.passport().process().pid()).isEqualTo(7);
            assertThat(dump.container(0)).isNull();
            assertThat(dump.container(1)).isEqualTo("jdk.internal.misc.ThreadFlock@1");
            ThreadInfo first = dump.thread(0);
            assertThat(first.id()).isEqualTo("22");
            assertThat(first.ref().name()).isEqualTo("a \"q\" é\n");
            assertThat(first.waitingOn()).isEqualTo(new Lock("[Ljava.lang.Object;@80", "java.lang.Object[]", null));
            assertThat(first.frames()).extracting(frame -> frame.className()).containsExactly("x.V", "V");
            ThreadInfo blocked = dump.thread(1);
            assertThat(blocked.state()).isEqualTo(ThreadState.BLOCKED);
            assertThat(blocked.waitingOn()).isEqualTo(new Lock("x.L@80", "x.L", "virtual #24"));
            assertThat(blocked.lockLines()).containsExactly(new LockLine(0, "waiting to lock <x.L@80>"));
            assertThat(dump.stack(1)).isEqualTo(dump.stack(2));
            assertThat(dump.stackCount()).isEqualTo(2);
            assertThat(dump.thread(2).lockLines()).containsExactly(new LockLine(0, "locked <x.L@80>"));
        }
    }

    @Test
    void cutAnywhereItIsReadAsFarAsItGoes() throws Exception {
        int first = STRUCTURED.indexOf("}],\n") + 1;
        for (int cut = 40; cut < STRUCTURED.length() - 4; cut += 7) {
            String part = STRUCTURED.substring(0, cut);
            if (cut < first) {
                assertThatThrownBy(() -> Dumps.read(part)).isInstanceOf(MalformedInput.class);
            } else {
                try (ThreadDumps dumps = Dumps.read(part)) {
                    assertThat(dumps.dumps().getFirst().size()).isBetween(1, 3);
                    assertThat(dumps.passport().complete()).as("cut at %d", cut).isFalse();
                }
            }
        }
    }

    @Test
    void theSameStackIsFoundWhereverTheWindowEnds() throws Exception {
        StringBuilder json = new StringBuilder(
                "{\"threadDump\": {\"threadContainers\": [{\"container\": \"<root>\", \"threads\": [\n");
        int threads = 30_000;
        for (int i = 0; i < threads; i++) {
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"tid\": \"")
                    .append(i + 1)
                    .append("\", \"name\": \"worker-")
                    .append(i)
                    .append("\", \"stack\": [\n");
            for (int f = 0; f <= i % 5; f++) {
                json.append(f == 0 ? "" : ",\n")
                        .append("    \"java.base\\/x.Y.f")
                        .append(f)
                        .append("(Y.java:")
                        .append(f + 1)
                        .append(")\"");
            }
            json.append("]}");
        }
        try (ThreadDumps dumps = Dumps.read(json.append("]}]}}").toString())) {
            ThreadDump dump = dumps.dumps().getFirst();
            assertThat(dumps.passport().complete()).isTrue();
            assertThat(dump.size()).isEqualTo(threads);
            assertThat(dump.stackCount()).isEqualTo(5);
            for (int i = 0; i < threads; i++) {
                assertThat(dump.frames(dump.stack(i))).hasSize(i % 5 + 1);
                assertThat(dump.name(i)).isEqualTo("worker-" + i);
                assertThat(dump.javaId(i)).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void nestingWithoutEndIsDamage() {
        String deep = "{\"threadDump\": ".repeat(100_000);
        assertThatThrownBy(() -> Dumps.read(deep)).isInstanceOf(MalformedInput.class);
        String arrays = "{\"threadDump\": {\"x\": " + "[".repeat(1_000_000);
        assertThatThrownBy(() -> Dumps.read(arrays)).isInstanceOf(MalformedInput.class);
    }
}
