package dev.auger.importers.hprof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.HeapClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/heap-sizes.md} say what the code does, for every release from JDK 6 to 25. */
class HeapSizesDocTest {

    private static final Path ROOT = Path.of(System.getProperty("auger.root"));
    private static final int OLDEST = 6;
    private static final int NEWEST = 25;

    /** Cells of the rows below a headline that begin with a class. */
    private static List<String[]> rows(String headline) throws IOException {
        String all = Files.readString(ROOT.resolve("docs/heap-sizes.md"));
        String section = all.split("\n## " + headline + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }

    private static String name(String[] row) {
        return row[0].replace("`", "");
    }

    private static boolean covers(String range, int feature) {
        String[] ends = range.split("–", 2);
        return feature >= Integer.parseInt(ends[0]) && (ends[1].isEmpty() || feature <= Integer.parseInt(ends[1]));
    }

    private static HeapClass type(String name, String... fields) {
        List<HeapClass.Field> declared = Stream.of(fields)
                .map(f -> new HeapClass.Field(f, BasicType.INT))
                .toList();
        return new HeapClass(0, name, 0, -1, -1, 0, declared, List.of(), null);
    }

    /** Whether a row's condition holds for a class with or without the field it names. */
    private static boolean holds(String condition, boolean declared) {
        return condition.isEmpty() || condition.startsWith("declares") == declared;
    }

    private static String text(int[] injected) {
        List<String> words = new ArrayList<>();
        for (int size : injected) {
            words.add(
                    size == InjectedFields.WORD
                            ? "word"
                            : size == InjectedFields.REFERENCE ? "reference" : Integer.toString(size));
        }
        return String.join(", ", words);
    }

    @Test
    void hiddenFields() throws IOException {
        List<String[]> rows = rows("Hidden fields");
        for (String name : rows.stream().map(HeapSizesDocTest::name).distinct().toList()) {
            String field = rows.stream()
                    .filter(row -> name(row).equals(name) && !row[2].isEmpty())
                    .map(row -> row[2].replaceAll(".*`(.*)`", "$1"))
                    .findFirst()
                    .orElse("none");
            for (int feature = OLDEST; feature <= NEWEST; feature++) {
                int release = feature;
                for (boolean declared : new boolean[] {true, false}) {
                    String documented = rows.stream()
                            .filter(row -> name(row).equals(name) && covers(row[1], release) && holds(row[2], declared))
                            .map(row -> row[3])
                            .collect(Collectors.joining(" and "));
                    HeapClass type = declared ? type(name, field) : type(name);
                    assertThat(text(InjectedFields.of(type, release)))
                            .as("%s in JDK %s", name, release)
                            .isEqualTo(documented);
                }
            }
        }
        assertThat(rows)
                .extracting(HeapSizesDocTest::name)
                .containsAll(classesNamedIn("InjectedFields", "unknowable("));
    }

    @Test
    void padding() throws IOException {
        List<String[]> rows = rows("Padding");
        for (String name : rows.stream().map(HeapSizesDocTest::name).distinct().toList()) {
            for (int feature = OLDEST; feature <= NEWEST; feature++) {
                int release = feature;
                String documented = rows.stream()
                        .filter(row -> name(row).equals(name) && covers(row[1], release))
                        .map(row -> row[2])
                        .collect(Collectors.joining(" and "));
                for (boolean declared : new boolean[] {true, false}) {
                    Contended contended = Contended.of(declared ? type(name, "parking") : type(name), release);
                    assertThat(contended.whole())
                            .as("%s in JDK %s", name, release)
                            .isEqualTo(documented.startsWith("class"));
                    assertThat(contended.group())
                            .as("%s in JDK %s", name, release)
                            .isEqualTo(group(documented, declared));
                }
            }
        }
        assertThat(rows).extracting(HeapSizesDocTest::name).containsAll(classesNamedIn("Contended", "no end"));
    }

    private static Set<String> group(String documented, boolean parking) {
        String[] parts = documented.split("; with a field `parking` also ", 2);
        Set<String> names = new TreeSet<>();
        int at = parts[0].indexOf("group ");
        if (at >= 0) {
            names.addAll(List.of(parts[0].substring(at + "group ".length()).split(", ")));
        }
        if (parts.length > 1 && parking) {
            names.addAll(List.of(parts[1].split(", ")));
        }
        return names;
    }

    @Test
    void estimated() throws IOException {
        List<String> names =
                rows("Estimated").stream().map(HeapSizesDocTest::name).toList();
        assertThat(names).isNotEmpty().allMatch(InjectedFields::unknowable);
        assertThat(names)
                .containsAll(classesNamedIn("InjectedFields", "no end").stream()
                        .filter(InjectedFields::unknowable)
                        .toList());
        assertThat(classesNamedIn("InjectedFields", "no end")).containsAll(names);
    }

    /** Classes of the platform that a source file names in quotes, up to where this stands. */
    private static Set<String> classesNamedIn(String source, String until) throws IOException {
        String text =
                Files.readString(ROOT.resolve("importers/src/main/java/dev/auger/importers/hprof/" + source + ".java"));
        Matcher names =
                Pattern.compile("\"((?:java|jdk)\\.[\\w.$]+)\"").matcher(text.split(Pattern.quote(until), 2)[0]);
        Set<String> found = new TreeSet<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }
}
