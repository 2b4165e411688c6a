package dev.auger.app.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case files from strangers. */
class HostileCaseTest {

    private static final String HEAD = "{\"auger\":\"case\",\"version\":1,";
    private static final String HEX = "0".repeat(64);

    @TempDir
    Path folder;

    private Path spool;

    @BeforeEach
    void spool() throws IOException {
        spool = Files.createDirectories(folder.resolve("spool"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"auger\":7}",
                "{\"auger\":\"case\"}",
                "{\"auger\":\"case\",\"version\":0}",
                "{\"auger\":\"case\",\"version\":\"1\"}",
                "{\"auger\":\"case\",\"version\":1.5}",
                "{\"auger\":\"case\",\"version\":1",
                HEAD + "\"name\":7}",
                HEAD + "\"name\":\"a\",\"name\":\"b\"}",
                HEAD + "\"evidence\":{}}",
                HEAD + "\"evidence\":[7]}",
                HEAD + "\"evidence\":[{\"path\":\"/etc/passwd\"}]}",
                HEAD + "\"evidence\":[{\"sha256\":\"zz\"}]}",
                HEAD + "\"evidence\":[{\"text\":\"a\",\"bytes\":-1}]}",
                HEAD + "\"evidence\":[{\"text\":\"a\",\"bytes\":99999999999999999999}]}",
                HEAD + "\"evidence\":[{\"text\":\"a\",\"dump\":0}]}",
                HEAD + "\"selection\":[]}",
                HEAD + "\"selection\":{\"from\":2,\"to\":1}}",
                HEAD + "\"selection\":{\"code\":{\"line\":3000000000}}}",
                HEAD + "\"selection\":{\"threads\":[{\"virtual\":\"yes\"}]}}",
                HEAD + "\"guided\":{\"chosen\":[]}}",
                HEAD + "\"guided\":{\"chosen\":{\"stack\":{}}}}",
                HEAD + "\"layer\":\"kernel\"}",
                HEAD + "\"findings\":[{\"finding\":\"a\",\"verdict\":\"maybe\"}]}",
                HEAD + "\"findings\":[{\"finding\":\"a\"},{\"finding\":\"a\"}]}",
                HEAD + "\"x\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}",
                HEAD + "\"note\":\"\\ud800\u0001\"}",
                HEAD + "\"x\":1} trailing",
            })
    void whatContradictsTheFormatIsATypedFailure(String document) {
        assertThatThrownBy(() -> CaseReader.read(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedInput.class)
                .extracting(e -> ((ImportFailure) e).code())
                .asString()
                .startsWith("case.");
    }

    @Test
    void aNewerVersionIsSaidToBeOne() {
        byte[] document = "{\"auger\":\"case\",\"version\":2,\"whatever\":true}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CaseReader.read(document))
                .isInstanceOf(UnsupportedVersion.class)
                .hasMessageContaining("a newer Auger");
    }

    @Test
    void membersThisVersionDoesNotKnowArePassedOver() throws Exception {
        String document = HEAD + "\"class\":\"java.lang.Runtime\",\"@class\":\"x\",\"name\":\"n\",\"more\":[{}]}";

        assertThat(CaseReader.read(document.getBytes(StandardCharsets.UTF_8)).name())
                .isEqualTo("n");
    }

    @Test
    void hugeTextsAndDocumentsAreRefused() {
        String note = HEAD + "\"note\":\"" + "x".repeat(CaseFormat.MOST_NOTE + 1) + "\"}";
        String text = HEAD + "\"x\":\"" + "x".repeat(CaseFormat.MOST_PASTED + 1) + "\"}";
        String list = HEAD + "\"sources\":[" + "\"\",".repeat(CaseFormat.MOST_FOLDERS) + "\"\"]}";

        for (String document : List.of(note, text, list)) {
            assertThatThrownBy(() -> CaseReader.read(document.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedInput.class);
        }
        assertThatThrownBy(() -> CaseReader.read(new byte[CaseFormat.MOST_BYTES + 1]))
                .isInstanceOf(MalformedInput.class)
                .extracting(e -> ((MalformedInput) e).code())
                .isEqualTo("case.large");
    }

    @Test
    void pathsOpenNothingWhoseContentIsNotKnown() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String path : List.of(
                secret.toString(),
                "secret.txt",
                "../../../../etc/passwd",
                "/dev/zero",
                "//host/share",
                "\\\\\\\\h\\\\s",
                "a\\u0000b")) {
            Path file = write("{\"auger\":\"case\",\"version\":1,\"evidence\":[{\"name\":\"x\",\"path\":\"" + path
                    + "\",\"bytes\":6,\"sha256\":\"" + HEX + "\"}]}");

            Located located =
                    CaseFiles.open(file, spool, Job.quiet()).evidence().getFirst();

            assertThat(located.isThere()).as(path).isFalse();
        }
    }

    @Test
    void namesOfEntriesLeadNowhere() throws Exception {
        byte[] content = "evidence".getBytes(StandardCharsets.UTF_8);
        String entry = "../../escaped.txt";
        Path file = zip(document(entry, content.length, sha256(content)), Map.of(entry, content));

        Located located = CaseFiles.open(file, spool, Job.quiet()).evidence().getFirst();

        assertThat(located.file()).hasParentRaw(spool).hasContent("evidence");
        assertThat(folder.resolve("escaped.txt")).doesNotExist();
        assertThat(folder.getParent().resolve("escaped.txt")).doesNotExist();
    }

    @Test
    void anEntryGivesNoMoreThanTheDocumentSays() throws Exception {
        byte[] bomb = new byte[200 << 20];
        Path file = zip(document("e", 10, sha256(new byte[10])), Map.of("e", bomb));

        Located located = CaseFiles.open(file, spool, Job.quiet()).evidence().getFirst();

        assertThat(located.state()).isEqualTo(Located.State.MISSING);
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void moreThanThereIsRoomForIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path file = zip(document("e", Long.MAX_VALUE - 1, HEX), Map.of("e", new byte[10]));

        assertThatThrownBy(() -> CaseFiles.open(file, spool, Job.quiet())).isInstanceOf(ResourceExhausted.class);
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void anEntryOfOtherContentIsNotTheEvidence() throws Exception {
        byte[] content = "tampered".getBytes(StandardCharsets.UTF_8);
        Path file = zip(document("e", content.length, HEX), Map.of("e", content));

        assertThat(CaseFiles.open(file, spool, Job.quiet())
                        .evidence()
                        .getFirst()
                        .isThere())
                .isFalse();
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void whereverAnArchiveEndsItIsATypedFailureOrMissingEvidence() throws Exception {
        byte[] content = "evidence of some length, so that there is something to cut".getBytes(StandardCharsets.UTF_8);
        byte[] whole = Files.readAllBytes(zip(document("e", content.length, sha256(content)), Map.of("e", content)));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.auger"), Arrays.copyOf(whole, length));
            try {
                OpenedCase opened = CaseFiles.open(cut, spool, Job.quiet());
                assertThat(opened.evidence()).hasSize(1);
            } catch (ImportFailure expected) {
                assertThat(expected.code()).startsWith("case.");
            }
        }
        try (Stream<Path> copies = Files.list(spool)) {
            assertThat(copies).allSatisfy(copy -> assertThat(copy).hasBinaryContent(content));
        }
    }

    @Test
    void anArchiveOfOthersIsNoCase() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("other.json"));
            zip.write('x');
        }
        Path file = Files.write(folder.resolve("o.auger"), bytes.toByteArray());

        assertThatThrownBy(() -> CaseFiles.open(file, spool, Job.quiet())).isInstanceOf(MalformedInput.class);
    }

    private static String document(String entry, long bytes, String sha256) {
        return HEAD + "\"evidence\":[{\"name\":\"e.txt\",\"path\":\"gone.txt\",\"bytes\":" + bytes + ",\"sha256\":\""
                + sha256 + "\",\"entry\":\"" + entry + "\"}]}";
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digest.sha256().digest(content));
    }

    private Path write(String document) throws IOException {
        return Files.writeString(folder.resolve("c.auger"), document);
    }

    private Path zip(String document, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("z.auger");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(CaseFormat.ENTRY));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
