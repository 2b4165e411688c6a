package dev.auger.importers.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.code.ClassHeader;
import dev.auger.model.code.LocalVariable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files compiled here, so that the lines are known. */
class ClassPathTest {

    private static final String SOURCE = """
            package shop;
            import java.util.*;
            class Till implements Runnable {
                public void run() {
                    for (int i = 0; i < 3; i++) {
                        byte[][] coins = new byte[i][];
                        sum(coins);
                    }
                    Map<String, List<Long>> prices = load("x");
                    String last = prices.toString();
                }
                static Map<String, List<Long>> load(String name) {
                    return Map.of(name,
                            new ArrayList<>());
                }
                static int sum(byte[][] all) { return all.length; }
                static int sum(String other) {
                    return other.length();
                }
                interface Lid extends Comparable<Lid>, Runnable {}
            }
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        compile("named", "-g");
        compile("nameless", "-g:lines");
        try (OutputStream out = Files.newOutputStream(folder.resolve("till.jar"));
                ZipOutputStream jar = new ZipOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("BOOT-INF/classes/shop/Till.class"));
            Files.copy(folder.resolve("named/shop/Till.class"), jar);
        }
    }

    private static void compile(String name, String debug) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        Path source = Files.writeString(out.resolve("Till.java"), SOURCE);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, debug, "-d", out.toString(), source.toString());
        assertThat(code).isZero();
    }

    private static ClassPath open(String... names) throws IOException {
        return new ClassPath(Stream.of(names).map(folder::resolve).toList());
    }

    private static LocalVariable variable(String name, String type) {
        return new LocalVariable(name, type);
    }

    @Test
    void variablesInScopeWhereTheLineCalls() throws IOException {
        try (ClassPath classes = open("named")) {
            assertThat(classes.locals("shop.Till", "run", 7, true))
                    .hasValue(List.of(variable("this", "shop.Till"), variable("coins", "byte[][]")));
            // prices begins behind the call that makes it.
            assertThat(classes.locals("shop.Till", "run", 9, true)).hasValue(List.of(variable("this", "shop.Till")));
            assertThat(classes.locals("shop.Till", "run", 10, true))
                    .hasValue(List.of(variable("this", "shop.Till"), variable("prices", "java.util.Map")));
        }
    }

    @Test
    void theTopFrameMayBeAnywhereOnItsLine() throws IOException {
        try (ClassPath classes = open("named")) {
            // The end of the line stores into the new variable; only behind that it is in scope, and that is the next
            // line.
            assertThat(classes.locals("shop.Till", "run", 11, false).orElseThrow())
                    .contains(variable("prices", "java.util.Map"), variable("last", "java.lang.String"));
            assertThat(classes.locals("shop.Till", "sum", 16, false)).hasValue(List.of(variable("all", "byte[][]")));
        }
    }

    @Test
    void theLineTellsOverloadsApart() throws IOException {
        try (ClassPath classes = open("named")) {
            assertThat(classes.locals("shop.Till", "sum", 18, true))
                    .hasValue(List.of(variable("other", "java.lang.String")));
            assertThat(classes.locals("shop.Till", "sum", 999, true)).hasValue(List.of());
        }
    }

    @Test
    void withoutNamesOrWithoutTheClassThereIsNothing() throws IOException {
        try (ClassPath classes = open("nameless")) {
            assertThat(classes.locals("shop.Till", "run", 7, true)).isEmpty();
            assertThat(classes.locals("shop.Tilt", "run", 7, true)).isEmpty();
            assertThat(classes.locals("../shop.Till", "run", 7, true)).isEmpty();
        }
    }

    @Test
    void aJarOfAServiceHasItsClassesFurtherDown() throws IOException {
        try (ClassPath classes = open("nameless", "till.jar")) {
            assertThat(classes.locals("shop.Till", "run", 7, true))
                    .as("the first that has the class wins")
                    .isEmpty();
        }
        try (ClassPath classes = open("till.jar")) {
            assertThat(classes.locals("shop.Till", "run", 7, true).orElseThrow())
                    .hasSize(2);
        }
        try (ClassPath classes = open(".")) {
            assertThat(classes.locals("shop.Till", "run", 7, true).orElseThrow())
                    .as("a jar in the folder")
                    .hasSize(2);
        }
    }

    @Test
    void headersAlsoOfThePlatform() throws IOException {
        try (ClassPath classes = open("named")) {
            assertThat(classes.header("shop.Till"))
                    .hasValue(new ClassHeader(false, List.of("java.lang.Object", "java.lang.Runnable")));
            assertThat(classes.header("shop.Till$Lid"))
                    .hasValue(new ClassHeader(
                            true, List.of("java.lang.Object", "java.lang.Comparable", "java.lang.Runnable")));
            assertThat(classes.header("java.util.HashMap").orElseThrow().supertypes())
                    .contains("java.util.AbstractMap", "java.util.Map");
            assertThat(classes.header("no.Such")).isEmpty();
        }
    }

    @Test
    void aDamagedClassFileIsAsGoodAsNone() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("named/shop/Till.class"));
        Path damaged = Files.createDirectories(folder.resolve("damaged/shop")).resolve("Till.class");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            try (ClassPath classes = open("damaged")) {
                // What stands behind the methods is not looked at.
                assertThat(classes.locals("shop.Till", "run", 7, true)
                                .map(List::size)
                                .orElse(2))
                        .isEqualTo(2);
                if (length < whole.length / 2) {
                    assertThat(classes.locals("shop.Till", "run", 7, true)).isEmpty();
                    assertThat(classes.header("shop.Till")).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsNeitherJarNorFolderIsRefused() throws IOException {
        Files.writeString(folder.resolve("named/text.txt"), "no jar");
        assertThatThrownBy(() -> open("named/text.txt")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open("nowhere")).isInstanceOf(IOException.class);
    }
}
