package dev.auger.app.prefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatAMapperReads() throws IOException {
        String text = """
                {"a": [1, -2.5, true, false, null, "é\\n", {}, []], "b": {"c": 9007199254740993, "d": "x"}, "a2": 1e3}
                """;
        Path file = Files.writeString(folder.resolve("some.json"), text);
        JsonNode read = JsonFile.read(file);
        assertThat(read.toString()).isEqualTo(new ObjectMapper().readTree(text).toString());
        assertThat(read.path("b").path("c").asLong()).isEqualTo(9007199254740993L);
    }

    @Test
    void whatIsWrittenIsReadAgainAndNothingLiesBeside() throws IOException {
        Path file = folder.resolve("deep/some.json");
        JsonFile.write(file, JsonFile.object().put("a", 1.5).put("b", "text"));
        JsonFile.write(file, JsonFile.object().put("a", 2.5).put("b", "more"));
        assertThat(JsonFile.read(file).path("a").asDouble()).isEqualTo(2.5);
        try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,", "{\"a\"}", "{} {}", "nonsense", "]", "\u0000"})
    void whatIsNoJsonIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), text);
        assertThatThrownBy(() -> JsonFile.read(file)).isInstanceOf(JsonProcessingException.class);
    }
}
