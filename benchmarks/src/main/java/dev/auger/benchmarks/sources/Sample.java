package dev.auger.benchmarks.sources;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Frames of a sample of a jar's classes: every line of every method, as the class files have them. */
final class Sample {

    /**
     * A frame, and what the class file says of it.
     *
     * @param file the class's source file
     * @param synthetic the compiler made the method up
     * @param map the class's source map, or empty
     */
    record Line(String className, String method, String file, int line, boolean synthetic, String map) {}

    private Sample() {}

    /**
     * Takes every n-th outermost class with its nested ones.
     *
     * @param classes how many, at most
     */
    static List<Line> of(Path jar, int classes) throws IOException {
        Map<String, List<String>> nests = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                boolean plain =
                        name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class");
                if (plain) {
                    int simple = name.lastIndexOf('/') + 1;
                    int dollar = name.indexOf('$', simple + 1);
                    String outer = dollar < 0 ? name.substring(0, name.length() - 6) : name.substring(0, dollar);
                    nests.computeIfAbsent(outer, o -> new ArrayList<>()).add(name);
                }
            }
            List<List<String>> all = new ArrayList<>(nests.values());
            for (int i = 0; i < classes && i < all.size(); i++) {
                int at = (int) ((long) i * all.size() / Math.min(classes, all.size()));
                for (String name : all.get(at)) {
                    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                        add(ClassFile.of().parse(in.readAllBytes()), lines);
                    }
                }
            }
        }
        return lines;
    }

    private static void add(ClassModel type, List<Line> into) {
        String file = type.findAttribute(Attributes.sourceFile())
                .map(f -> f.sourceFile().stringValue())
                .orElse("");
        String map = type.findAttribute(Attributes.sourceDebugExtension())
                .map(e -> new String(e.contents(), StandardCharsets.UTF_8))
                .orElse("");
        String className = type.thisClass().asInternalName().replace('/', '.');
        Map<String, TreeSet<Integer>> lines = new TreeMap<>();
        Map<String, Boolean> synthetic = new TreeMap<>();
        for (MethodModel method : type.methods()) {
            String name = method.methodName().stringValue();
            synthetic.merge(name, method.flags().has(AccessFlag.SYNTHETIC), Boolean::logicalAnd);
            method.findAttribute(Attributes.code())
                    .ifPresent(code -> code.findAttributes(Attributes.lineNumberTable())
                            .forEach(table -> {
                                for (LineNumberInfo info : table.lineNumbers()) {
                                    if (info.lineNumber() > 0) {
                                        lines.computeIfAbsent(name, n -> new TreeSet<>())
                                                .add(info.lineNumber());
                                    }
                                }
                            }));
        }
        lines.forEach((method, numbers) ->
                numbers.forEach(line -> into.add(new Line(className, method, file, line, synthetic.get(method), map))));
    }
}
