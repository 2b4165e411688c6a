package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code info} and {@code threads} on a dump of a small program with a deadlock, a pool and a waiter. */
final class ThreadsGoldenTest {

    private static final Path DUMP = Golden.input("deadlock.txt");

    @Test
    void infoJson() throws IOException {
        Cli run = Cli.run("info", "--json", DUMP.toString());
        assertThat(run.code()).isZero();
        Golden.json("deadlock.info.json", run.out());
    }

    @Test
    void threadsJson() throws IOException {
        Cli run = Cli.run("threads", "--json", DUMP.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.json("deadlock.threads.json", run.out());
    }

    @Test
    void threadsTablesInBothLanguages() throws IOException {
        Golden.text(
                "deadlock.threads.en.txt",
                Cli.run("threads", "--lang", "en", DUMP.toString()).out());
        Golden.text(
                "deadlock.threads.zh.txt",
                Cli.run("threads", "--lang", "zh", DUMP.toString()).out());
    }

    @Test
    void infoCard() throws IOException {
        Golden.text(
                "deadlock.info.txt",
                Cli.run("info", "--lang", "en", DUMP.toString()).out());
    }

    @Test
    void filtersNarrowTheThreadsAndKeepTheDeadlock() throws IOException {
        Cli run = Cli.run("threads", "--json", "--thread", "pricing", "--exclude", "NoSuchFrame", DUMP.toString());
        assertThat(run.out()).contains("pricing-16").doesNotContain("\"audit\"");
        assertThat(run.out()).contains("\"deadlocks\":[[\"14\",\"15\"]]");
        Cli none = Cli.run("threads", "--json", "--include", "NoSuchFrame", DUMP.toString());
        assertThat(none.out()).contains("\"threads\":[],\"groups\":[]");
    }

    @Test
    void groupsAreMadeByWhatIsAsked() {
        Cli json = Cli.run("threads", "--json", "--group", "pool", DUMP.toString());
        assertThat(json.out()).contains("\"grouped\":[{\"count\":3,\"label\":\"pricing-*\"");
        Cli csv = Cli.run("threads", "--csv", "--group", "state", DUMP.toString());
        assertThat(csv.out()).contains("group,state,kind,count").contains(",BLOCKED,LOCK,");
        Cli text = Cli.run("threads", "--lang", "en", "--group", "container", DUMP.toString());
        assertThat(text.out()).contains("3 threads are idle workers of pools");
        Cli english = Cli.run("threads", "--lang", "en", "--group", "state", DUMP.toString());
        assertThat(english.out()).containsPattern("BLOCKED +lock ");
        Cli chinese = Cli.run("threads", "--lang", "zh", "--group", "state", DUMP.toString());
        assertThat(chinese.out()).containsPattern("BLOCKED +锁 ");
        Cli wrong = Cli.run("threads", "--lang", "en", "--group", "colour", DUMP.toString());
        assertThat(wrong.code()).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("stack|state|pool|container|creator");
    }

    @Test
    void theThreadsOfAHeapDumpAreADump() {
        Path heap = Path.of(System.getProperty("auger.root"), "sample/evidence/parcels.hprof.gz");
        Cli run = Cli.run("threads", "--json", heap.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"id\":\"31\",\"name\":\"api-1\",\"state\":\"BLOCKED\"")
                .contains("\"name\":\"Finalizer\"");
    }

    @Test
    void standardInputIsAFile() throws IOException {
        byte[] content = Files.readAllBytes(DUMP);
        Cli run = Cli.runWith(content, "threads", "--json", "-");
        assertThat(run.out())
                .isEqualTo(Cli.run("threads", "--json", DUMP.toString()).out());
        assertThat(Cli.runWith(content, "info", "--json", "-").out()).startsWith("{\"files\":[{\"path\":\"-\",");
    }

    @Test
    void aZipIsItsFilesAndTheUnreadableOnesDoNotStopTheOthers(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("case.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("notes.html"));
            out.write("<html></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("sub/dump.txt"));
            out.write(Files.readAllBytes(DUMP));
        }
        Cli run = Cli.run("info", "--json", zip.toString());
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out())
                .contains("{\"path\":\"case.zip/notes.html\",\"kind\":null,\"error\":{\"code\":\"unrecognised\"")
                .contains("{\"path\":\"case.zip/sub/dump.txt\",\"kind\":\"threads\"")
                .doesNotContain(folder.toString());
        Cli threads = Cli.run("threads", "--json", zip.toString());
        assertThat(threads.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(threads.out())
                .isEqualTo(Cli.run("threads", "--json", DUMP.toString()).out());
    }

    @Test
    void aRelativePathIsShownAsTypedAndAnAbsoluteOneByItsName() {
        Path relative = Path.of("").toAbsolutePath().relativize(DUMP);
        assertThat(Cli.run("info", "--json", relative.toString()).out())
                .contains("\"path\":\"" + relative.toString().replace('\\', '/') + "\"");
        assertThat(Cli.run("info", "--json", DUMP.toString()).out()).contains("\"path\":\"deadlock.txt\"");
    }

    @Test
    void theWrongKindOfFileIsWrongUsage() {
        Cli run = Cli.run("alloc", "--lang", "en", DUMP.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("thread dump").contains("JFR recording");
    }

    @Test
    void anUnreadableFileIsAnEntryAndCodeThree(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.jfr"), "<!DOCTYPE html><html></html>");
        Cli run = Cli.run("flame", "--json", page.toString());
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).startsWith("{\"path\":\"page.jfr\",\"kind\":null,\"error\":{\"code\":\"unrecognised\",");
        Cli missing = Cli.run("info", "--json", "no-such-file.jfr");
        assertThat(missing.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(missing.out()).contains("\"error\":{\"code\":\"missing\",\"offset\":null,");
    }
}
