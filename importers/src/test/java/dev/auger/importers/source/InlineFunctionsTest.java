package dev.auger.importers.source;

import static java.lang.constant.ConstantDescs.CD_void;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import dev.auger.model.source.LineTrust.Reason;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceQuestion;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.SourceDebugExtensionAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class as the Kotlin compiler would write it: a facade whose code was partly inlined from another file. */
class InlineFunctionsTest {

    /** {@code Use.kt} has 6 lines; line 7 of the class is line 4 of {@code Twice.kt}, inlined at line 4. */
    private static final String SMAP = """
            SMAP
            Use.kt
            Kotlin
            *S Kotlin
            *F
            + 1 Use.kt
            shop/Helpers
            + 2 Twice.kt
            shop/TwiceKt
            *L
            1#1,6:1
            4#2:7
            *S KotlinDebug
            *F
            + 1 Use.kt
            shop/Helpers
            *L
            4#1:7
            *E
            """;

    private static final String USE =
            "@file:JvmName(\"Helpers\")\npackage shop\nfun use(n: Int): Int {\n    return twice { n }\n}\n\n";
    private static final String TWICE =
            "package shop\n\ninline fun twice(block: () -> Int): Int {\n    return block() * 2\n}\n";

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void compiled() throws Exception {
        byte[] bytes = ClassFile.of()
                .build(
                        ClassDesc.of("shop.Helpers"),
                        type -> type.with(SourceFileAttribute.of("Use.kt"))
                                .with(SourceDebugExtensionAttribute.of(SMAP.getBytes(StandardCharsets.UTF_8)))
                                .withMethodBody(
                                        "use",
                                        MethodTypeDesc.of(CD_void),
                                        ClassFile.ACC_STATIC,
                                        code -> code.lineNumber(4)
                                                .nop()
                                                .lineNumber(7)
                                                .nop()
                                                .return_()));
        classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("shop"));
        Files.write(classes.resolve("shop/Helpers.class"), bytes);
        Shop.write(folder.resolve("src/Use.kt"), USE);
    }

    @Test
    void aFacadeIsFoundByTheFileTheClassNames() throws Exception {
        SourceHit hit = ask(4);

        assertThat(hit.text().fileName()).isEqualTo("Use.kt");
        assertThat(hit.trust().reason()).isEqualTo(Reason.CHECKED);
    }

    @Test
    void inlinedCodeIsWhereItWasWritten() throws Exception {
        Shop.write(folder.resolve("src/Twice.kt"), TWICE);

        SourceHit hit = ask(7);

        assertThat(hit.text().fileName()).isEqualTo("Twice.kt");
        assertThat(hit.text().line(hit.line())).contains("block() * 2");
        assertThat(hit.trust().reason()).isEqualTo(Reason.INLINED);
    }

    @Test
    void whereThatSourceIsMissingTheCallIsShown() throws Exception {
        SourceHit hit = ask(7);

        assertThat(hit.text().fileName()).isEqualTo("Use.kt");
        assertThat(hit.text().line(hit.line())).contains("twice { n }");
        assertThat(hit.trust().reason()).isEqualTo(Reason.INLINED);
    }

    private SourceHit ask(int line) throws Exception {
        try (SourceFinder finder = SourceFinder.named(Shop.words(folder.resolve("src"), classes), false)) {
            SourceAnswer answer = finder.find(SourceQuestion.of("shop.Helpers", "use", null, line), Job.quiet());
            return answer.single().orElseThrow(() -> new AssertionError(answer.toString()));
        }
    }
}
