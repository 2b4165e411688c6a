package dev.auger.importers.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import dev.auger.model.source.CodeRemark.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemarkFileTest {

    private static final String SARIF = """
            {"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{
              "tool":{"driver":{"name":"Checker","rules":[
                {"id":"R1","messageStrings":{"default":{"text":"{0} is never closed"}},
                 "defaultConfiguration":{"level":"error"}}]}},
              "artifacts":[{"location":{"uri":"src/My%20File.java"}}],
              "results":[
                {"ruleIndex":0,"message":{"id":"default","arguments":["in"]},
                 "locations":[{"physicalLocation":{"artifactLocation":{"index":0},"region":{"startLine":7}}}]},
                {"ruleId":"R2","level":"note","message":{"text":"two\\nlines"},
                 "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///ci/src/app/Main.java"},
                   "region":{"startLine":12}}}]},
                {"ruleId":"R3","message":{"text":"about nothing"}}]}]}
            """;

    private static final String GO = """
            # example.com/shop
            ./cart.go:12:6: can inline (*Cart).Len
            ./cart.go:20:14: make([]int, n) escapes to heap:
            ./cart.go:20:14:   flow: {heap} = &{storage for make([]int, n)}:
            pkg/price.go:3:2: moved to heap: total
            nothing of the kind
            """;

    private static RemarkFile read(String text) throws MalformedInput {
        return RemarkFile.read(text.getBytes(StandardCharsets.UTF_8), Job.quiet());
    }

    @Test
    void aLogOfResults() throws MalformedInput {
        RemarkFile file = read(SARIF);
        assertThat(file.remarks())
                .extracting(
                        CodeRemark::path, CodeRemark::line, CodeRemark::level, CodeRemark::rule, CodeRemark::message)
                .containsExactly(
                        tuple("src/My File.java", 7, Level.ERROR, "R1", "in is never closed"),
                        tuple("/ci/src/app/Main.java", 12, Level.NOTE, "R2", "two lines"));
        assertThat(file.skipped()).isEqualTo(1);
    }

    @Test
    void theTextOfGosCompiler() throws MalformedInput {
        assertThat(read(GO).remarks())
                .extracting(CodeRemark::path, CodeRemark::line, CodeRemark::level, CodeRemark::message)
                .containsExactly(
                        tuple("./cart.go", 12, Level.NOTE, "can inline (*Cart).Len"),
                        tuple("./cart.go", 20, Level.WARNING, "make([]int, n) escapes to heap:"),
                        tuple("pkg/price.go", 3, Level.WARNING, "moved to heap: total"));
    }

    @Test
    void pathsAreComparedFromTheirEnd() {
        CodeRemark remark = new CodeRemark("/ci/src/app/Main.java", 1, Level.NOTE, "", "", "x");
        assertThat(remark.isAbout("app/Main.java")).isTrue();
        assertThat(remark.isAbout("other/Main.java")).isFalse();
        assertThat(remark.isAbout("Main.java")).isTrue();
        assertThat(remark.isAbout("ain.java")).isFalse();
        assertThat(new CodeRemark("./cart.go", 1, Level.NOTE, "", "", "x").isAbout("shop/cart.go"))
                .isTrue();
    }

    @Test
    void whatIsNeitherIsRefused() {
        for (String text : new String[] {"", "hello\n", "{}", "{\"runs\":1}", "{\"runs\":[", "[]", "Main.java:1: x"}) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(MalformedInput.class);
        }
    }

    @Test
    void aCutLogIsRefusedWithTheOffset() {
        byte[] whole = SARIF.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length - 2; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RemarkFile.read(cut, Job.quiet())).isInstanceOf(MalformedInput.class);
        }
    }

    @Test
    void filesAreToldApartByTheirFirstLines(@TempDir Path folder) throws Exception {
        assertThat(RemarkFile.is(Files.writeString(folder.resolve("a.json"), SARIF)))
                .isTrue();
        assertThat(RemarkFile.is(Files.writeString(folder.resolve("b.txt"), GO)))
                .isTrue();
        assertThat(RemarkFile.is(Files.writeString(folder.resolve("c.txt"), "at app.Main.run(Main.java:3)\n")))
                .isFalse();
        assertThat(RemarkFile.is(folder)).isFalse();
    }
}
