package dev.auger.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.flame.FlameGraph;
import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;

/** Whatever is drawn on a canvas tells assistive technology what it is. */
class DrawnAccessTest {

    private static final Path VIEWS =
            Path.of(System.getProperty("auger.root")).resolve("views/src/main/java/dev/auger/views");

    /** Drawn for files, never shown to a reader; the skin of the flame graph, which names itself. */
    private static final List<String> PARTS = List.of("FlamePicture.java", "ChartPicture.java", "FlameGraphSkin.java");

    @Test
    void everyCanvasIsNamedWhereItIsMade() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            List<String> drawn = sources.stream()
                    .filter(f -> read(f).contains("new Surface(") || read(f).contains("new PixelSurface("))
                    .map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> !PARTS.contains(f))
                    .toList();
            assertThat(drawn).hasSizeGreaterThan(6).allSatisfy(file -> {
                String type = file.replace(".java", "");
                assertThat(sources.stream().filter(f -> read(f).contains("Access.drawn(")))
                        .as(type + " is named by itself or by who makes it")
                        .anyMatch(f -> f.endsWith(file) || read(f).contains("new " + type + "("));
            });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFlameGraphSaysWhatItIs() {
        ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(TestTexts.in(Locale.ENGLISH));
        FlameGraph graph = Toolkit.call(() -> new FlameGraph(texts.getReadOnlyProperty()));

        assertThat(ask(graph, AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.IMAGE_VIEW);
        assertThat(ask(graph, AccessibleAttribute.ROLE_DESCRIPTION)).isEqualTo("flame graph");
        assertThat(ask(graph, AccessibleAttribute.TEXT)).isEqualTo("flame graph");
        Toolkit.run(() -> texts.set(TestTexts.in(Locale.SIMPLIFIED_CHINESE)));
        assertThat(ask(graph, AccessibleAttribute.ROLE_DESCRIPTION)).isEqualTo("火焰图");
    }

    private static Object ask(FlameGraph graph, AccessibleAttribute attribute) {
        return Toolkit.call(() -> graph.queryAccessibleAttribute(attribute));
    }
}
