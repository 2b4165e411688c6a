package dev.auger.importers.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names come from evidence, and evidence from anywhere: none of them leads out of the places that were chosen. */
class HostileNamesTest {

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void secret() throws Exception {
        root = folder.resolve("root");
        Shop.write(root.resolve("a/B.java"), "package a;\nclass B {}\n");
        Shop.write(folder.resolve("Secret.java"), "package x;\nclass Secret {}\n");
        Shop.write(folder.resolve("secret/Secret.go"), "package secret\n");
        Files.write(folder.resolve("Secret.class"), new byte[] {(byte) 0xca, (byte) 0xfe});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Secret",
                "..Secret",
                "../../etc/passwd",
                "/etc/passwd",
                "x.Secret",
                "..\\Secret",
                "C:\\Secret",
                "a.../Secret",
                "a/../../Secret",
                "",
                ".",
                "..",
                "$",
                "a.$",
                "\u0000",
                "a\u0000b.C",
                "[La/B;",
                "a.B;",
                "//host/share"
            })
    void noNameLeadsOutside(String name) throws Exception {
        Path jar = Shop.zip(folder.resolve("lib.jar"), Map.of("a/X.class", new byte[8], "a/B.java", new byte[8]));
        try (SourceFinder finder = SourceFinder.named(Shop.words(root, jar), false)) {
            for (String file :
                    new String[] {null, name, name + ".java", "../Secret.java", "/etc/passwd", "..\\Secret.java"}) {
                for (FrameKind kind : new FrameKind[] {FrameKind.JAVA, FrameKind.GO}) {
                    SourceQuestion question = new SourceQuestion(name, "x", "m", file, 1, kind, null);
                    assertThat(texts(finder.find(question, Job.quiet())))
                            .noneMatch(t -> t.contains("Secret") || t.contains("root:"));
                }
            }
        }
    }

    @Test
    void pathsOfGoDoNotClimb() throws Exception {
        try (SourceFinder finder = SourceFinder.named(Shop.words(root), false)) {
            SourceQuestion question = new SourceQuestion(
                    "", "", "secret.Do", folder.resolve("secret/Secret.go").toString(), 1, FrameKind.GO, null);
            assertThat(finder.find(question, Job.quiet())).isInstanceOf(SourceAnswer.None.class);
        }
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createDirectories(root.resolve("x"));
        Files.createSymbolicLink(root.resolve("x/Secret.java"), folder.resolve("Secret.java"));
        Files.createSymbolicLink(root.resolve("Secret.class"), folder.resolve("Secret.class"));
        try (SourceFinder finder = SourceFinder.named(Shop.words(root), false)) {
            assertThat(finder.find(SourceQuestion.of("x.Secret", "m", null, 1), Job.quiet()))
                    .isInstanceOf(SourceAnswer.None.class);
            assertThat(finder.find(SourceQuestion.of("a.B", "", null, -1), Job.quiet()))
                    .isInstanceOf(SourceAnswer.Found.class);
        }
    }

    @Test
    void entriesThatClimbAreNamesOnly() throws Exception {
        Path zip = Shop.zip(
                folder.resolve("deep/deeper/climb.zip"),
                Map.of("../../x/Climb.java", "package x;\nclass Climb {}\n".getBytes(StandardCharsets.UTF_8)));
        try (SourceFinder finder = SourceFinder.named(Shop.words(zip), false)) {
            assertThat(texts(finder.find(SourceQuestion.of("x.Climb", "", null, -1), Job.quiet())))
                    .containsExactly("package x;\nclass Climb {}");
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void whatUnpacksWithoutEndIsNoSource() throws Exception {
        Map<String, byte[]> entries = new HashMap<>();
        entries.put("a/Bomb.java", new byte[64 << 20]);
        Path zip = Shop.zip(folder.resolve("bomb.zip"), entries);
        assertThat(Files.size(zip)).isLessThan(1 << 20);
        try (SourceFinder finder = SourceFinder.named(Shop.words(zip), false)) {
            SourceAnswer answer = finder.find(SourceQuestion.of("a.Bomb", "m", null, 1), Job.quiet());
            assertThat(answer.searched())
                    .extracting(SourceAnswer.Searched::outcome)
                    .containsExactly(SourceAnswer.Outcome.UNREADABLE);
        }
    }

    @Test
    void aLongFileIsRead() throws Exception {
        StringBuilder text = new StringBuilder("package a;\nclass Long {\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  int m").append(i).append("() { return ").append(i).append("; }\n");
        }
        Shop.write(root.resolve("a/Long.java"), text.append("}\n").toString());
        try (SourceFinder finder = SourceFinder.named(Shop.words(root), false)) {
            SourceHit hit = finder.find(SourceQuestion.of("a.Long", "m19999", null, 20_002), Job.quiet())
                    .single()
                    .orElseThrow();
            assertThat(hit.text().line(hit.line())).contains("return 19999;");
        }
    }

    @Test
    void damagedArchivesAndClassesAreSaid() throws Exception {
        Path jar = folder.resolve("damaged.jar");
        Files.write(jar, "PK\3\4 and nothing more".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reasonOf(jar)).isEqualTo(SourcePathFailure.Reason.UNREADABLE);
        Path classes = Shop.zip(folder.resolve("classes.jar"), Map.of("a/B.class", new byte[100]));
        try (SourceFinder finder = SourceFinder.named(Shop.words(classes), false)) {
            assertThat(finder.find(SourceQuestion.of("a.B", "m", null, 1), Job.quiet()))
                    .isInstanceOf(SourceAnswer.None.class);
        }
    }

    private static SourcePathFailure.Reason reasonOf(Path path) {
        try (SourceFinder finder = SourceFinder.named(Shop.words(path), false)) {
            throw new AssertionError(finder.roots().toString());
        } catch (SourcePathFailure e) {
            return e.reason();
        }
    }

    private static List<String> texts(SourceAnswer answer) {
        List<String> texts = new ArrayList<>();
        answer.single().ifPresent(h -> texts.add(String.join("\n", h.text().lines())));
        if (answer instanceof SourceAnswer.Several several) {
            several.hits().forEach(h -> texts.add(String.join("\n", h.text().lines())));
        }
        return texts;
    }
}
