package dev.auger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output beside its input in the test resources. {@code mvn test -Dauger.golden=write} writes what comes out instead of
 * comparing it; read the difference before it is committed.
 */
final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Golden() {}

    /** The path of an input. */
    static Path input(String name) {
        return Path.of(System.getProperty("auger.root"), "app/src/test/resources/dev/auger/app/cli", name);
    }

    /** Compares one JSON document, indented for the reader; the document itself must be one line. */
    static void json(String name, String document) throws IOException {
        assertThat(document).endsWith("}\n").hasLineCount(1);
        JsonNode tree = JSON.readTree(document);
        text(name, JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n");
    }

    static void text(String name, String actual) throws IOException {
        Path expected = input(name);
        if ("write".equals(System.getProperty("auger.golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
