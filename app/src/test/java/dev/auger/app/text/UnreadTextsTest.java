package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What to do with a format that is not read is said in the reader's language. */
class UnreadTextsTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));
    private static final Pattern REFUSED = Pattern.compile("new UnsupportedVersion\\(\\s*\"([^\"]+)\"");
    private static final String PREFIX = "error.unread.";

    @Test
    void everyKindThatIsRefusedHasItsSentenceInBothLanguages() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (String module : List.of("importers", "app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    REFUSED.matcher(Files.readString(file)).results().forEach(m -> kinds.add(m.group(1)));
                }
            }
        }
        assertThat(kinds).hasSizeGreaterThan(15);
        Bundles english = new Bundles(Locale.ENGLISH, List.of("errors"));
        Bundles chinese = new Bundles(Locale.SIMPLIFIED_CHINESE, List.of("errors"));
        for (String kind : kinds) {
            assertThat(english.has(PREFIX + kind)).as(kind).isTrue();
            assertThat(chinese.get(PREFIX + kind)).as(kind).startsWith("不读取");
        }
    }

    @Test
    void adviceIsGivenInChinese() {
        byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0, 0};
        assertThat(said(zstd, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("a.jfr.zst：不读取用 zstd 压缩的文件。先用“zstd -d FILE”解压；gzip、LZ4 和 zip 可以直接读取。");
        assertThat(said(zstd, Locale.ENGLISH)).startsWith("a.jfr.zst: A file packed with zstd is not read. Unpack it");
    }

    @Test
    void whatUnknownContentLooksLikeIsSaidInBothLanguages() {
        assertThat(said(new byte[0], Locale.ENGLISH))
                .isEqualTo("a.jfr.zst is in no format Auger reads. It looks like an empty file.");
        assertThat(said(new byte[] {0, 0, 0, 0}, Locale.SIMPLIFIED_CHINESE)).endsWith("它看起来像“全部为零的数据”。");
        Bundles chinese = new Bundles(Locale.SIMPLIFIED_CHINESE, List.of("errors"));
        for (UnrecognisedInput.Kind kind : UnrecognisedInput.Kind.values()) {
            assertThat(chinese.has("error.looks." + kind.id())).as(kind.id()).isTrue();
        }
    }

    private static String said(byte[] content, Locale language) {
        try {
            new Importers()
                    .open("-", new ByteArrayInputStream(content), Job.quiet(), e -> {})
                    .close();
            throw new AssertionError("it was read");
        } catch (ImportFailure e) {
            return new Bundles(language, List.of("errors")).get(FailureTexts.phrase("a.jfr.zst", e));
        }
    }
}
