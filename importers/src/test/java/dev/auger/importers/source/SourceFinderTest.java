package dev.auger.importers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.source.JdkRelease;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.LineTrust.Level;
import dev.auger.model.source.LineTrust.Reason;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import dev.auger.model.source.SourceText.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {

    @TempDir
    Path folder;

    @Test
    void sourcesBesideTheNamedJarAreCheckedByIt() throws Exception {
        Path jar = Shop.jar(Shop.classes(folder.resolve("classes")), folder.resolve("lib/shop-1.0.jar"));
        Shop.sources(folder.resolve("lib/shop-1.0-sources.jar"), "shop/Till.java", Shop.SOURCE);

        SourceHit hit = hit(ask("shop.Till", "total", Shop.PRICE_LINE, jar));

        assertThat(hit.text().origin()).isEqualTo(Origin.SOURCES_JAR);
        assertThat(hit.text().location()).isEqualTo("shop-1.0-sources.jar!shop/Till.java");
        assertThat(hit.trust().reason()).isEqualTo(Reason.CHECKED);
        assertThat(hit.text().line(hit.line())).contains("return price * count;");
    }

    @Test
    void lambdasInnerAndAnonymousClassesAreInTheFileOfTheOutermost() throws Exception {
        Path jar = Shop.jar(Shop.classes(folder.resolve("classes")), folder.resolve("shop.jar"));
        Path text = Shop.write(folder.resolve("src/main/java/shop/Till.java"), Shop.SOURCE);
        Path source = folder.resolve("src");
        assertThat(text).exists();

        assertThat(hit(ask("shop.Till", "lambda$each$0", Shop.LAMBDA_LINE, source, jar))
                        .trust()
                        .reason())
                .isEqualTo(Reason.CHECKED);
        assertThat(hit(ask("shop.Till$Drawer", "count", Shop.INNER_LINE, source, jar))
                        .trust()
                        .reason())
                .isEqualTo(Reason.CHECKED);
        assertThat(hit(ask("shop.Till$1", "run", Shop.ANONYMOUS_LINE, source, jar))
                        .trust()
                        .reason())
                .isEqualTo(Reason.CHECKED);
        SourceHit hidden = hit(ask("shop.Till$$Lambda/0x00007f0001", "accept", -1, source, jar));
        assertThat(hidden.text().location()).isEqualTo("main/java/shop/Till.java");
        assertThat(hidden.trust().reason()).isEqualTo(Reason.GENERATED);
        SourceHit spring = hit(ask("shop.Till$$SpringCGLIB$$0", "total", -1, source, jar));
        assertThat(spring.text().line(spring.line())).contains("int total(");
        SourceHit opened = hit(ask("shop.Till", "open", -1, source, jar));
        assertThat(opened.trust().reason()).isEqualTo(Reason.NATIVE_METHOD);
        assertThat(opened.text().line(opened.line())).contains("native int open()");
    }

    @Test
    void sourceOfAnotherVersionIsPassedOverForOneThatFits() throws Exception {
        Path jar = Shop.jar(Shop.classes(folder.resolve("classes")), folder.resolve("shop-1.0.jar"));
        Shop.sources(folder.resolve("shop-1.0-sources.jar"), "shop/Till.java", Shop.SOURCE);
        Path old = folder.resolve("old");
        // Methods in another order, so that the line lies in another one.
        Shop.write(
                old.resolve("shop/Till.java"),
                "package shop;\nclass Till {\n  int total(int a, int b) {\n    return 1;\n  }\n  void each() {\n\n\n\n\n\n  }\n}\n");

        SourceAnswer.Found found = (SourceAnswer.Found) ask("shop.Till", "total", Shop.PRICE_LINE, old, jar);

        assertThat(found.hit().text().origin()).isEqualTo(Origin.SOURCES_JAR);
        assertThat(found.setAside()).singleElement().satisfies(s -> {
            assertThat(s.trust().reason()).isEqualTo(Reason.ELSEWHERE);
            assertThat(s.trust().level()).isEqualTo(Level.STALE);
        });
    }

    @Test
    void aFileThatIsTooShortSaysSo() throws Exception {
        Path source = folder.resolve("src");
        Shop.write(source.resolve("shop/Till.java"), "package shop;\nclass Till {}\n");

        SourceHit hit = hit(ask("shop.Till", "total", 80, source));

        assertThat(hit.trust().reason()).isEqualTo(Reason.BEYOND);
        assertThat(hit.trust().arguments()).containsExactly(80, 2);
        assertThat(hit.line()).isEqualTo(-1);
    }

    @Test
    void theClassAtHandMayBeAnotherVersion() throws Exception {
        Path source = folder.resolve("project");
        Shop.write(source.resolve("src/main/java/shop/Till.java"), Shop.SOURCE);
        Shop.classes(source.resolve("target/classes"));

        assertThat(hit(ask("shop.Till", "total", 9, source)).trust().reason()).isEqualTo(Reason.OTHER_CLASS);
        assertThat(hit(ask("shop.Till", "total", Shop.PRICE_LINE, source))
                        .trust()
                        .reason())
                .isEqualTo(Reason.CHECKED);
    }

    @Test
    void withoutAClassNothingIsClaimed() throws Exception {
        Path source = folder.resolve("src");
        Shop.write(source.resolve("shop/Till.java"), Shop.SOURCE);

        SourceHit hit = hit(ask("shop.Till", "total", Shop.PRICE_LINE, source));

        assertThat(hit.trust().reason()).isEqualTo(Reason.PLAUSIBLE);
        assertThat(hit.trust().level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void severalAreOfferedAndEqualOnesAreOne() throws Exception {
        Path source = folder.resolve("src");
        Shop.write(source.resolve("a/src/main/java/shop/Till.java"), Shop.SOURCE);
        Shop.write(source.resolve("b/src/main/java/shop/Till.java"), Shop.SOURCE + "\n// another\n");

        SourceAnswer.Several several = (SourceAnswer.Several) ask("shop.Till", "total", Shop.PRICE_LINE, source);
        assertThat(several.hits())
                .extracting(h -> h.text().location())
                .containsExactly("a/src/main/java/shop/Till.java", "b/src/main/java/shop/Till.java");

        Shop.write(source.resolve("b/src/main/java/shop/Till.java"), Shop.SOURCE);
        assertThat(ask("shop.Till", "total", Shop.PRICE_LINE, source)).isInstanceOf(SourceAnswer.Found.class);
    }

    @Test
    void aClassWithoutSourceIsDecompiledWithItsLines() throws Exception {
        Path jar = Shop.jar(Shop.classes(folder.resolve("classes")), folder.resolve("shop.jar"));

        for (Path place : List.of(jar, folder.resolve("classes"))) {
            SourceHit total = hit(ask("shop.Till", "total", Shop.PRICE_LINE, place));
            assertThat(total.text().origin()).isEqualTo(Origin.DECOMPILED);
            assertThat(total.trust().reason()).isEqualTo(Reason.MAPPED);
            assertThat(total.text().line(total.line())).contains("return price * count;");
            assertThat(total.text().location()).endsWith("!shop/Till.class");
        }
        SourceHit lambda = hit(ask("shop.Till", "lambda$each$0", Shop.LAMBDA_LINE, jar));
        assertThat(lambda.text().line(lambda.line())).contains("p + 1");
        SourceHit inner = hit(ask("shop.Till$Drawer", "count", Shop.INNER_LINE, jar));
        assertThat(inner.text().line(inner.line())).contains("coins * 2");
        SourceHit anonymous = hit(ask("shop.Till$1", "run", Shop.ANONYMOUS_LINE, jar));
        assertThat(anonymous.text().line(anonymous.line())).contains("prices.clear()");
    }

    @Test
    void aClassWithoutLinesIsShownWhereTheMethodBegins() throws Exception {
        Path jar =
                Shop.jar(Shop.classes(folder.resolve("classes"), Shop.SOURCE, "-g:none"), folder.resolve("shop.jar"));

        SourceHit hit = hit(ask("shop.Till", "total", 5, jar));

        assertThat(hit.trust().reason()).isEqualTo(Reason.DECLARATION);
        assertThat(hit.text().line(hit.line())).contains("int total(");
    }

    @Test
    void aCancelledJobEndsIt() throws Exception {
        Path jar = Shop.jar(Shop.classes(folder.resolve("classes")), folder.resolve("shop.jar"));
        Job job = Job.quiet();
        job.cancel();
        try (SourceFinder finder = SourceFinder.named(Shop.words(jar), false)) {
            SourceQuestion question = SourceQuestion.of("shop.Till", "total", null, Shop.PRICE_LINE);
            assertThatThrownBy(() -> finder.find(question, job)).isInstanceOf(JobCancelled.class);
        }
    }

    @Test
    void whatHasNoSourceSaysWhy() throws Exception {
        assertThat(reason("jdk.proxy2.$Proxy17", "price")).isEqualTo(SourceAnswer.Reason.GENERATED);
        assertThat(reason("jdk.internal.reflect.GeneratedMethodAccessor12", "invoke"))
                .isEqualTo(SourceAnswer.Reason.GENERATED);
        assertThat(reason("java.lang.invoke.LambdaForm$MH/0x000001", "invoke"))
                .isEqualTo(SourceAnswer.Reason.GENERATED);
        assertThat(reason("libjvm.so", "JVM_Sleep")).isEqualTo(SourceAnswer.Reason.NATIVE);
        assertThat(reason("shop.Nothing", "x")).isEqualTo(SourceAnswer.Reason.NOT_FOUND);
    }

    @Test
    void pathsThatAreNoneSaySo() {
        assertThatThrownBy(() ->
                        SourceFinder.named(List.of(folder.resolve("nowhere").toString()), false))
                .isInstanceOfSatisfying(
                        SourcePathFailure.class,
                        f -> assertThat(f.reason()).isEqualTo(SourcePathFailure.Reason.MISSING));
        assertThatThrownBy(() -> SourceFinder.named(List.of(folder + "@main"), false))
                .isInstanceOfSatisfying(
                        SourcePathFailure.class,
                        f -> assertThat(f.reason()).isEqualTo(SourcePathFailure.Reason.NO_REPOSITORY));
    }

    @Test
    void sourcesOfAnotherJdkThanTheEvidencesAreSaidToBeThat() throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        try (OutputStream out = Files.newOutputStream(home.resolve("src.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("java.base/shop/Till.java"));
            zip.write(Shop.SOURCE.getBytes(StandardCharsets.UTF_8));
        }
        SourceQuestion question = SourceQuestion.of("shop.Till", "total", "Till.java", Shop.PRICE_LINE);
        // Its home, and the file in it.
        for (Path named : List.of(home, home.resolve("src.zip"))) {
            try (SourceFinder finder = SourceFinder.of(List.of(named))) {
                assertThat(trust(finder, question)).isEqualTo(LineTrust.of(LineTrust.Reason.PLAUSIBLE));
                finder.onJdk(JdkRelease.of("25.0.1+8-LTS"));
                assertThat(trust(finder, question))
                        .isEqualTo(LineTrust.of(LineTrust.Reason.OTHER_JDK, "25.0.3", "25.0.1"));
                finder.onJdk(JdkRelease.of("25+36"));
                assertThat(trust(finder, question)).isEqualTo(LineTrust.of(LineTrust.Reason.OTHER_JDK, "25.0.3", "25"));
                finder.onJdk(JdkRelease.of("25.0.3+9"));
                assertThat(trust(finder, question).reason()).isEqualTo(LineTrust.Reason.PLAUSIBLE);
            }
        }
    }

    private static LineTrust trust(SourceFinder finder, SourceQuestion question) throws IOException {
        return finder.find(question, Job.quiet()).single().orElseThrow().trust();
    }

    @Test
    void theJdkAnswersForItself() throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        try (SourceFinder finder = SourceFinder.named(Shop.words(home), false)) {
            // Which line it is depends on the JDK's build, that it is of the method does not.
            SourceAnswer answer = finder.find(
                    SourceQuestion.of("java.util.HashMap", "get", null, -1).onJdk("1.5.0"), Job.quiet());
            SourceHit hit = hit(answer);
            assertThat(hit.text().line(hit.line())).contains(" get(");
        }
    }

    @Test
    void filesOfGoAreFoundByTheEndOfTheirPath() throws Exception {
        Shop.write(folder.resolve("repo/store/ledger.go"), "package store\n\nfunc (l *Ledger) Add() {\n\tl.n++\n}\n");
        Shop.write(folder.resolve("repo/other/ledger.go"), "package other\n");
        SourceQuestion question = new SourceQuestion(
                "",
                "",
                "example.com/shop/store.(*Ledger).Add",
                "/home/ci/go/src/example.com/shop/store/ledger.go",
                4,
                FrameKind.GO,
                null);
        try (SourceFinder finder = SourceFinder.named(Shop.words(folder.resolve("repo")), false)) {
            SourceHit hit = hit(finder.find(question, Job.quiet()));
            assertThat(hit.text().location()).isEqualTo("store/ledger.go");
            assertThat(hit.line()).isEqualTo(4);
        }
    }

    @Test
    void theFolderThatWasNamedIsPartOfThePathOfAFileOfGo() throws Exception {
        Shop.write(folder.resolve("shop/main.go"), "package main\n\nfunc load() {\n\tlog()\n}\n");
        SourceQuestion question =
                new SourceQuestion("", "", "main.load", "/home/ci/shop/main.go", 4, FrameKind.GO, null);
        try (SourceFinder finder = SourceFinder.named(Shop.words(folder.resolve("shop")), false)) {
            SourceHit hit = hit(finder.find(question, Job.quiet()));
            assertThat(hit.trust().level()).isNotEqualTo(LineTrust.Level.STALE);
            assertThat(hit.line()).isEqualTo(4);
        }
    }

    @Test
    void equalPathsOfDifferentFoldersAreToldApart() throws Exception {
        Shop.write(folder.resolve("one/app/Kit.java"), "package app;\nclass Kit { void a() {} }\n");
        Shop.write(folder.resolve("two/app/Kit.java"), "package app;\nclass Kit { void a() { } }\n");
        SourceAnswer answer = ask("app.Kit", "a", 2, folder.resolve("one"), folder.resolve("two"));
        assertThat(((SourceAnswer.Several) answer).hits())
                .extracting(hit -> hit.text().location())
                .containsExactly("one/app/Kit.java", "two/app/Kit.java");
    }

    private SourceAnswer.Reason reason(String className, String method) throws Exception {
        return ((SourceAnswer.None) ask(className, method, -1, folder)).reason();
    }

    private static SourceHit hit(SourceAnswer answer) {
        return answer.single().orElseThrow(() -> new AssertionError(answer.toString()));
    }

    private static SourceAnswer ask(String className, String method, int line, Path... places) throws Exception {
        try (SourceFinder finder = SourceFinder.named(Shop.words(places), false)) {
            return finder.find(SourceQuestion.of(className, method, null, line), Job.quiet());
        }
    }
}
