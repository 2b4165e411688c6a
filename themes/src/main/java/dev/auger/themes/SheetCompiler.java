package dev.auger.themes;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import javafx.css.Stylesheet;

/**
 * Puts a parsed copy of each style sheet beside it into the jar ({@code tokens.bss} beside {@code tokens.css}), which JavaFX reads instead,
 * without parsing at each start: {@code java … SheetCompiler JAR}. Its format belongs to one version of JavaFX, so it is made with the
 * one it is shipped with, and never kept anywhere else.
 */
public final class SheetCompiler {

    private static final Pattern TIMES = Pattern.compile(":\\s*\\d+m?s\\s*;");

    private SheetCompiler() {}

    /** @param args the jar to add to */
    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            Path folder = jar.getPath("/" + SheetCompiler.class.getPackageName().replace('.', '/'));
            for (String name : Sheets.names()) {
                // JavaFX writes times, and then cannot read them.
                if (TIMES.matcher(Files.readString(folder.resolve(name + ".css"))).find()) {
                    continue;
                }
                compile(folder.resolve(name + ".css"), folder.resolve(name + ".bss"));
            }
        }
    }

    static void compile(Path sheet, Path target) throws IOException {
        Path css = Files.createTempFile("auger-sheet", ".css");
        Path binary = Files.createTempFile("auger-sheet", ".bss");
        try {
            Files.copy(sheet, css, StandardCopyOption.REPLACE_EXISTING);
            Stylesheet.convertToBinary(css.toFile(), binary.toFile());
            Files.copy(binary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(css);
            Files.deleteIfExists(binary);
        }
    }
}
