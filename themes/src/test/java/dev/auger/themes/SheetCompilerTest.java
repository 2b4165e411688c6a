package dev.auger.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetCompilerTest {

    @TempDir
    Path folder;

    @Test
    void theParsedFormSaysWhatTheSheetSays() throws Exception {
        Path jar = folder.resolve("themes.jar");
        int compiled = 0;
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path inside = Files.createDirectories(zip.getPath("/dev/auger/themes"));
            for (String name : Sheets.names()) {
                try (var in = Sheets.class.getResourceAsStream(name + ".css")) {
                    Files.copy(Objects.requireNonNull(in), inside.resolve(name + ".css"));
                }
            }
        }
        SheetCompiler.main(new String[] {jar.toString()});
        for (String name : Sheets.names()) {
            URL css = java.net
                    .URI
                    .create("jar:" + jar.toUri() + "!/dev/auger/themes/" + name + ".css")
                    .toURL();
            try (FileSystem zip = FileSystems.newFileSystem(jar)) {
                if (!Files.exists(zip.getPath("/dev/auger/themes/" + name + ".bss"))) {
                    continue;
                }
            }
            compiled++;
            URL bss = java.net
                    .URI
                    .create("jar:" + jar.toUri() + "!/dev/auger/themes/" + name + ".bss")
                    .toURL();
            assertThat(said(Stylesheet.loadBinary(bss))).as(name).isEqualTo(said(new CssParser().parse(css)));
        }
        assertThat(compiled).isGreaterThan(Sheets.names().size() - 3);
    }

    private static List<String> said(Stylesheet sheet) {
        return sheet.getRules().stream().map(SheetCompilerTest::said).toList();
    }

    private static String said(Rule rule) {
        return rule.getSelectors() + " "
                + rule.getDeclarations().stream().map(SheetCompilerTest::said).toList();
    }

    private static String said(Declaration declaration) {
        // Arrays of a dash pattern print as their address.
        boolean address = declaration.getProperty().equals("-fx-border-style");
        return declaration.getProperty() + (address ? "" : ": " + declaration.getParsedValue());
    }
}
