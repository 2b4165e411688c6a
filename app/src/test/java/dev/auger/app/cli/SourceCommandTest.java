package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommandTest {

    private static final String TEXT = """
            package shop;

            class Till {
                int total(int price, int count) {
                    return price * count;
                }

                int none() {
                    return 0;
                }
            }
            """;

    @TempDir
    Path folder;

    private String source;

    @BeforeEach
    void files() throws Exception {
        Path file = folder.resolve("src/shop/Till.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
        source = folder.resolve("src").toString();
    }

    @Test
    void theLinesAroundTheFrame() {
        Cli run = Cli.run("source", "at shop.Till.total(Till.java:5)", "--sources", source, "--only-sources");

        assertThat(run.code()).isEqualTo(Exit.OK);
        assertThat(run.out()).isEqualTo("""
                        shop/Till.java:5
                        source file; the line is in a method of that name; no class file is at hand to check it
                           1  package shop;
                           2
                           3  class Till {
                           4      int total(int price, int count) {
                        >  5          return price * count;
                           6      }
                           7
                           8      int none() {
                           9          return 0;
                          10      }
                        """);
    }

    @Test
    void theSameAsJsonWithoutThePathOfThisMachine() throws Exception {
        Cli run =
                Cli.run("source", "shop.Till.none:5", "--sources", source, "--only-sources", "--json", "--lang", "zh");

        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.get("answer").asText()).isEqualTo("found");
        JsonNode candidate = document.get("candidates").get(0);
        assertThat(candidate.get("origin").asText()).isEqualTo("folder");
        assertThat(candidate.get("location").asText()).isEqualTo("shop/Till.java");
        assertThat(candidate.get("line").asInt()).isEqualTo(5);
        assertThat(candidate.get("trust").get("level").asText()).isEqualTo("stale");
        assertThat(candidate.get("trust").get("text").asText())
                .isEqualTo("not the source of that frame: line 5 is not in none");
        assertThat(candidate.get("excerpt").size()).isEqualTo(10);
        assertThat(run.out()).doesNotContain(folder.toString());
    }

    @Test
    void framesWithoutSourceAreAnswered() {
        Cli proxy = Cli.run("source", "jdk.proxy2.$Proxy17.total(Unknown Source)", "--only-sources");
        assertThat(proxy.code()).isEqualTo(Exit.OK);
        assertThat(proxy.out()).contains("made at run time");

        Cli nowhere = Cli.run("source", "shop.Other.m:3", "--sources", source, "--only-sources");
        assertThat(nowhere.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(nowhere.out()).contains("No source was found.", "src", "nothing");
    }

    @Test
    void wrongUsageIsOneSentence() {
        assertThat(Cli.run("source").code()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("source", "a b c", "--only-sources").err()).contains("is no frame");
        Cli missing = Cli.run(
                "source", "a.B.c:1", "--sources", folder.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(Exit.USAGE);
        assertThat(missing.err()).contains("no such file");
        assertThat(Cli.run("source", "a.B.c:1", "--sources", source + "@main").err())
                .contains("git");
    }

    @Test
    void controlCharactersOfAFileDoNotReachTheTerminal() throws Exception {
        Files.writeString(folder.resolve("src/shop/Till.java"), "package shop;\nclass Till { // \u001b[2J\n}\n");

        assertThat(Cli.run("source", "shop.Till:2", "--sources", source, "--only-sources")
                        .out())
                .doesNotContain("\u001b");
    }
}
