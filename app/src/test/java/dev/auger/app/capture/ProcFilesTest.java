package dev.auger.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process is called whose link to its program only its owner may read. */
class ProcFilesTest {

    @TempDir
    Path proc;

    private ProcFiles process(String line, String comm) throws IOException {
        Path folder = Files.createDirectories(proc.resolve("7"));
        Files.writeString(folder.resolve("cmdline"), line);
        Files.writeString(folder.resolve("comm"), comm);
        return new ProcFiles(proc, 7);
    }

    @Test
    void aJvmOfAnotherUserIsNamedByItsMainClass() throws IOException {
        ProcFiles files = process("/opt/jdk/bin/java\0-Xmx1g\0-cp\0a:b\0net.kestrel.Billing\0serve\0", "java\n");
        assertThat(ProcFiles.fileName(files.words().getFirst())).isEqualTo("java");
        assertThat(JvmList.name(null, "java", files)).isEqualTo("net.kestrel.Billing");
    }

    @Test
    void anythingElseIsNamedByItsCommandOrWhatTheSystemCallsIt() throws IOException {
        ProcFiles files = process("", "kworker/0:1\n");
        assertThat(files.words()).isEmpty();
        assertThat(JvmList.name(null, "", files)).isEqualTo("kworker/0:1");
        assertThat(JvmList.name(null, "postgres", files)).isEqualTo("postgres");
    }

    @Test
    void aProcessThatIsGoneHasNoWords() {
        ProcFiles files = new ProcFiles(proc, 8);
        assertThat(files.words()).isEmpty();
        assertThat(files.comm()).isEmpty();
        assertThat(JvmList.name(null, "", files)).doesNotContain("?");
    }

    @Test
    void ownProcessesAreToldByTheirMainClass() {
        assertThat(JvmList.isOwn("dev.auger.app.Launcher")).isTrue();
        assertThat(JvmList.isOwn("dev.augerhead.Main")).isFalse();
        assertThat(JvmList.isOwn("jdk.jcmd/sun.tools.jcmd.JCmd")).isTrue();
        assertThat(JvmList.now()).noneMatch(jvm -> jvm.name().startsWith("dev.auger."));
    }
}
