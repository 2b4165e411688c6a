package dev.auger.importers.source.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassJarTest {

    @TempDir
    Path folder;

    @Test
    void classesOfALibraryInAnApplicationAreFound() throws IOException {
        byte[] library = zip(Map.of("lib/Tool.class", bytes("tool"), "lib/Tool$In.class", bytes("in")));
        Path app = write(
                "app.jar",
                Map.of("BOOT-INF/classes/shop/Till.class", bytes("till"), "BOOT-INF/lib/tool-1.jar", library));

        try (ClassJar jar = new ClassJar(app)) {
            assertThat(text(jar, "shop/Till")).isEqualTo("till");
            assertThat(text(jar, "lib/Tool")).isEqualTo("tool");
            assertThat(jar.nested("lib/Tool")).containsExactly("lib/Tool$In");
            assertThat(jar.holder("shop/Till")).contains(app);
            assertThat(jar.holder("lib/Tool"))
                    .hasValueSatisfying(p -> assertThat(p).exists().isNotEqualTo(app));
        }
    }

    @Test
    void whatWasUnpackedIsGoneAfterwards() throws IOException {
        Path war = write("app.war", Map.of("WEB-INF/lib/a.jar", zip(Map.of("a/A.class", bytes("a")))));
        Path copy;
        try (ClassJar jar = new ClassJar(war)) {
            copy = jar.holder("a/A").orElseThrow();
            assertThat(copy).exists();
        }
        assertThat(copy).doesNotExist();
    }

    @Test
    void theHighestReleaseThatTheJvmHasCounts() throws IOException {
        Path file = write(
                "multi.jar",
                Map.of(
                        "a/A.class", bytes("8"),
                        "META-INF/versions/11/a/A.class", bytes("11"),
                        "META-INF/versions/21/a/A.class", bytes("21"),
                        "META-INF/versions/21/a/A$B.class", bytes("21"),
                        "META-INF/versions/x/a/A.class", bytes("x"),
                        "META-INF/versions/999999999999/a/A.class", bytes("far")));
        int[] release = {8};
        try (ClassJar jar = new ClassJar(file, () -> release[0])) {
            assertThat(text(jar, "a/A")).isEqualTo("8");
            assertThat(jar.nested("a/A")).isEmpty();
            release[0] = 17;
            assertThat(text(jar, "a/A")).isEqualTo("11");
            release[0] = 25;
            assertThat(text(jar, "a/A")).isEqualTo("21");
            assertThat(jar.nested("a/A")).containsExactly("a/A$B");
        }
    }

    @Test
    void hostileNamesLeadNowhere() throws IOException {
        byte[] library =
                zip(Map.of("../../evil/E.class", bytes("e"), "/abs/E.class", bytes("e"), "ok/K.class", bytes("k")));
        byte[] deep = zip(Map.of("BOOT-INF/lib/deeper.jar", zip(Map.of("deep/D.class", bytes("d")))));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/lib/../../../escape.jar", library);
        entries.put("/BOOT-INF/lib/absolute.jar", library);
        entries.put("BOOT-INF/lib/fine.jar", library);
        entries.put("BOOT-INF/lib/deep.jar", deep);
        entries.put("BOOT-INF/lib/damaged.jar", bytes("PK no zip at all"));
        Path app = write("app.jar", entries);

        try (ClassJar jar = new ClassJar(app)) {
            assertThat(text(jar, "ok/K")).isEqualTo("k");
            assertThat(jar.bytes("../../evil/E")).isEmpty();
            assertThat(jar.bytes("/abs/E")).isEmpty();
            assertThat(jar.bytes("deep/D")).as("one level only").isEmpty();
        }
        assertThat(folder.toFile().list()).containsExactly("app.jar");
    }

    @Test
    void aBombIsLeftOut() throws IOException {
        // A class that unpacks to more than a class is; 9 MB of zeros.
        Path app = write("app.jar", Map.of("a/A.class", new byte[ClassPlace.LARGEST + 1]));
        try (ClassJar jar = new ClassJar(app)) {
            assertThat(jar.bytes("a/A")).isEmpty();
        }
    }

    @Test
    void librariesPastWhatIsAllowedAreLeftOut() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("WEB-INF/lib/big.jar", new byte[3_000_000]);
        entries.put("WEB-INF/lib/small.jar", zip(Map.of("a/A.class", bytes("a"))));
        Path app = write("app.war", entries);
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(app.toFile());
                InnerJars inner = InnerJars.of(zip, () -> 25, 1_000_000)) {
            assertThat(inner.with("a/A")).isEmpty();
        }
    }

    @Test
    void aHundredThousandEntriesAreNoTrouble() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            entries.put("p/C" + i + ".class", bytes(""));
        }
        Path app = write("app.war", Map.of("WEB-INF/lib/many.jar", zip(entries)));
        try (ClassJar jar = new ClassJar(app)) {
            assertThat(jar.bytes("p/C99999")).isPresent();
        }
    }

    private static String text(ClassJar jar, String internal) throws IOException {
        return new String(jar.bytes(internal).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path write(String name, Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve(name), zip(entries));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
