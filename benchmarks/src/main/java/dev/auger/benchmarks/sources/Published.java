package dev.auger.benchmarks.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sources of a library by the names of their files. */
final class Published {

    /**
     * A file.
     *
     * @param path its entry
     * @param packageName as it declares it
     */
    record File(String path, String packageName, List<String> lines) {}

    private final Map<String, List<File>> byName = new HashMap<>();
    private final Map<String, Truth> truths = new HashMap<>();

    Published(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String path = entry.getName();
                boolean source = path.endsWith(".java") || path.endsWith(".kt") || path.endsWith(".scala");
                if (source && !path.startsWith("META-INF/versions/")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList();
                        byName.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), n -> new ArrayList<>())
                                .add(new File(path, declared(lines), lines));
                    }
                }
            }
        }
    }

    /** Scala opens a package in several steps. */
    private static String declared(List<String> lines) {
        StringBuilder name = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("package ") && !line.startsWith("package object")) {
                String part = line.substring(8).split("[;{/]")[0].strip().replace("`", "");
                name.append(name.isEmpty() ? "" : ".").append(part);
            }
        }
        return name.toString();
    }

    /** Files the class may have been compiled from. */
    List<File> of(Sample.Line frame) {
        int dot = frame.className().lastIndexOf('.');
        String packageName = dot < 0 ? "" : frame.className().substring(0, dot);
        return byName.getOrDefault(frame.file(), List.of()).stream()
                .filter(f -> f.packageName.equals(packageName))
                .toList();
    }

    Truth truth(File file) throws IOException {
        Truth known = truths.get(file.path);
        if (known == null) {
            known = Truth.of(file.path, file.lines);
            truths.put(file.path, known);
        }
        return known;
    }

    /** What most tools do: the package's folder and the outermost class's name. */
    boolean naive(Sample.Line frame) throws IOException {
        int dot = frame.className().lastIndexOf('.');
        String simple = frame.className().substring(dot + 1);
        int dollar = simple.indexOf('$');
        String path = frame.className().substring(0, dot + 1).replace('.', '/')
                + (dollar < 0 ? simple : simple.substring(0, dollar)) + ".java";
        for (File file : byName.getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of())) {
            if (file.path.equals(path)) {
                return truth(file).fits(frame, frame.line());
            }
        }
        return false;
    }
}
