package dev.auger.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.text.Bundles;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.fixtures.MadeThread;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.trail.Phrase;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String EVIL = "<script>alert(1)</script>\u202e\"' onload=x <!-- ]]>";
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
    /** A text that is missing shows as its key. */
    private static final Pattern KEY = Pattern.compile("[ >](?:report|trail)\\.[a-z]{3,}[a-z.]*");

    private static final Pattern SCRIPT = Pattern.compile("<script");

    @Test
    void everyLinkLeadsToAPlaceOnThePage() throws IOException {
        String page = page(busy("service.jfr", 1), dumps());

        List<String> ids = found(ID, page);
        Set<String> distinct = new HashSet<>(ids);
        assertThat(ids).hasSameSizeAs(distinct).contains("summary", "trail", "evidence", "findings", "method");
        assertThat(found(LINK, page)).hasSizeGreaterThan(10).allSatisfy(href -> {
            assertThat(href).startsWith("#");
            assertThat(distinct).contains(href.substring(1));
        });
    }

    @Test
    void nothingIsLoadedFromAnywhere() throws IOException {
        String page = page(busy("service.jfr", 1), dumps());

        lacks(page, "http:", "https:", "//cdn", "@import", " src=", "<iframe", "<object");
        assertThat(found(Pattern.compile("url\\([^)]*"), page)).containsOnly("url(#mark");
        has(page, "default-src 'none'", "script-src 'sha256-");
    }

    @Test
    void theConclusionComesWithNumbersTrailAndPictures() throws IOException {
        String page = page(busy("service.jfr", 1));

        has(page, "Hot.spin", "class=\"numbers\"", "class=\"card\"", "1 Thread", "2 Stack", "5 Code line");
        has(page, "class=\"flame\"", "f java culprit path", "Methods in service.jfr");
        has(page, "No evidence of this finding tells of objects; a heap dump would.");
        assertThat(found(KEY, page)).isEmpty();
        lacks(page, "**");
    }

    @Test
    void namesFromEvidenceWriteNoMarkupAndTurnNoText() throws IOException {
        MadeRecording recording = new MadeRecording(Instant.parse("2026-01-02T03:04:05Z"))
                .passport(MadePassport.of(EvidenceKind.JFR, EVIL + ".jfr"));
        String longName = "p." + "Long".repeat(300_000) + ".run";
        for (int i = 0; i < 500; i++) {
            recording.cpu(i * 10L, EVIL, "a.Main.main:3;" + EVIL.replace(";", "\\;") + ".hot:7");
            recording.alloc(i * 10L, EVIL, longName + ":1", 1 << 20, EVIL);
        }
        MadeThread thread = MadeThread.thread(EVIL).frames("x." + EVIL.replace(":", "") + ".wait");
        MadeHeap heap = new MadeHeap();
        MadeObject kept = heap.object(EVIL).root(GcRoot.Kind.JNI_GLOBAL);
        for (int i = 0; i < 50; i++) {
            kept.field(EVIL + i, heap.object(EVIL + "$Node").size(1 << 16));
        }

        String page = page(recording, MadeDumps.file(EVIL + ".txt", MadeDump.dump(thread)), heap);

        has(page, "&lt;script&gt;alert(1)", "\\u202e");
        lacks(page, "<script>alert", "\u202e");
        assertThat(found(SCRIPT, page)).as("its own and no other").hasSize(1);
        assertThat(page.length()).isLessThan(1_000_000);
    }

    @Test
    void severalProcessesAreToldApartAndRankedTogether() throws IOException {
        String page = page(busy("one.jfr", 11), busy("two.jfr", 22));

        has(page, "Process 1 of 2", "Process 2 of 2", "process 11", "process 22");
        assertThat(found(ID, page)).contains("p1-stacks-1", "p2-stacks-1", "f2");
        assertThat(found(ID, page)).doesNotHaveDuplicates();
    }

    @Test
    void textsFromTheHeapAreNotInIt() throws IOException {
        MadeHeap heap = new MadeHeap();
        MadeObject holder = heap.object("a.Vault").root(GcRoot.Kind.JNI_GLOBAL);
        for (int i = 0; i < 20; i++) {
            holder.field(
                    "secret" + i, heap.string("correct horse battery staple").size(1 << 20));
        }

        String page = page(heap);

        has(page, "java.lang.String");
        lacks(page, "correct horse");
    }

    @Test
    void healthyEvidenceSaysSo() throws IOException {
        String page = page(new MadeRecording(Instant.parse("2026-01-02T03:04:05Z")).lasting(0, 60_000));

        has(page, "Nothing stands out.", "Without a conclusion there is no trail.");
        lacks(page, "class=\"numbers\"");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertThat(page(busy("service.jfr", 1), dumps())).isEqualTo(page(busy("service.jfr", 1), dumps()));
    }

    @Test
    void chineseHasNoEnglishKeysAndTheSameAnchors() throws IOException {
        ReportInput input = input(busy("service.jfr", 1), dumps());
        String english = HtmlReport.write(input, new Bundles(Locale.ENGLISH));
        String chinese = HtmlReport.write(input, new Bundles(Locale.SIMPLIFIED_CHINESE));

        has(chinese, "lang=\"zh-CN\"", "需要修改的行");
        lacks(chinese, "Summary");
        assertThat(found(KEY, chinese)).isEmpty();
        assertThat(found(ID, chinese)).isEqualTo(found(ID, english));
    }

    @Test
    void whatTheUserWroteAndWhatCouldNotBeReadIsSaid() throws IOException {
        ReportInput input = input(busy("service.jfr", 1));
        String key = input.processes().getFirst().conclusions().getFirst().key();
        ReportInput told = input.withNotes(List.of(
                        new ReportInput.Note("", "", "after the deployment of Tuesday"),
                        new ReportInput.Note(key, "confirmed", "seen in <production>")))
                .withUnread(List.of(new ReportInput.Unread("x.bin", Phrase.of("error.missing", "x.bin"))));

        has(
                HtmlReport.write(told, new Bundles(Locale.ENGLISH)),
                "after the deployment of Tuesday",
                "confirmed",
                "seen in &lt;production&gt;",
                "x.bin");
    }

    private static MadeRecording busy(String name, long pid) {
        MadeRecording recording = new MadeRecording(Instant.parse("2026-01-02T03:04:05Z"))
                .passport(MadePassport.of(EvidenceKind.JFR, name).process(new ProcessIdentity("host", pid, null)))
                .processors(4);
        for (int i = 0; i < 10; i++) {
            recording.add(new CpuLoad(recording.time(i * 1000L), 0.5, 0.1, 0.6));
        }
        for (int i = 0; i < 1000; i++) {
            recording.cpu(i * 10L, "worker-" + i % 4, "a.Main.main:3;app.Service.handle:20;app.Hot.spin:7");
            if (i % 4 == 0) {
                recording.cpu(i * 10L, "main", "a.Main.main:4;app.Service.other:" + (i + 1));
            }
        }
        return recording;
    }

    private static MadeDumps dumps() {
        return MadeDumps.file(
                "threads.txt",
                MadeDump.dump(
                        MadeThread.thread("worker-1").frames("app.Hot.spin:7"),
                        MadeThread.thread("worker-2").frames("app.Hot.spin:7")));
    }

    private static String page(Evidence... evidence) throws IOException {
        return HtmlReport.write(input(evidence), new Bundles(Locale.ENGLISH));
    }

    private static ReportInput input(Evidence... evidence) throws IOException {
        ReportMaker.Question question =
                new ReportMaker.Question("case", "1.0", null, (place, job) -> Optional.empty(), Map.of());
        return ReportMaker.of(question, List.of(evidence), Job.quiet());
    }

    /** Says only what is missing: the page itself is too long for a message. */
    private static void has(String page, String... texts) {
        assertThat(texts)
                .allSatisfy(text -> assertThat(page.contains(text)).as(text).isTrue());
    }

    private static void lacks(String page, String... texts) {
        assertThat(texts)
                .allSatisfy(text -> assertThat(page.contains(text)).as(text).isFalse());
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            all.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
        }
        return all;
    }
}
