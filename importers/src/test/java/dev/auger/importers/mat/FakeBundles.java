package dev.auger.importers.mat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes bundles of empty plug-in files: a real framework, and behind MAT's programming interface the parser that comes along. */
final class FakeBundles {

    private static final String FACTORY = """
            package org.eclipse.mat.snapshot;
            public final class SnapshotFactory {
                public static ISnapshot openSnapshot(
                        java.io.File file,
                        java.util.Map<String, String> arguments,
                        org.eclipse.mat.util.IProgressListener listener)
                        throws org.eclipse.mat.SnapshotException {
                    return new org.eclipse.mat.parser.internal.SnapshotFactory().openSnapshot(file, arguments, listener);
                }
            }
            """;

    private FakeBundles() {}

    static void fill(Path plugins) throws Exception {
        try (Stream<Path> files = Files.list(plugins)) {
            for (Path plugin : files.toList()) {
                String name = String.valueOf(plugin.getFileName());
                Files.delete(plugin);
                if (name.startsWith("org.eclipse.osgi_")) {
                    Files.copy(jarOf("org/eclipse/osgi/launch/EquinoxFactory.class"), plugin);
                } else {
                    bundle(plugin, name);
                }
            }
        }
    }

    private static void bundle(Path jar, String fileName) throws Exception {
        String name = fileName.substring(0, fileName.indexOf('_'));
        String version = fileName.substring(fileName.indexOf('_') + 1).replace(".jar", "");
        if (name.equals("org.eclipse.mat.api")) {
            Files.copy(jarOf("org/eclipse/mat/parser/internal/SnapshotFactory.class"), jar);
        }
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            if (name.equals("org.eclipse.mat.api")) {
                Path work = jar.resolveSibling("../work").normalize();
                Files.copy(compiled(work), zip.getPath("org/eclipse/mat/snapshot/SnapshotFactory.class"));
            }
            Files.createDirectories(zip.getPath("META-INF"));
            Files.writeString(
                    zip.getPath("META-INF/MANIFEST.MF"),
                    "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                            + ";singleton:=true\nBundle-Version: " + version + "\nBundle-ActivationPolicy: lazy\n");
        }
    }

    /** Compiled beside the plug-ins, among which a folder would be a bundle. */
    private static Path compiled(Path folder) throws Exception {
        Files.createDirectories(folder);
        Path source = Files.writeString(folder.resolve("SnapshotFactory.java"), FACTORY);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                System.err,
                "-cp",
                jarOf("org/eclipse/mat/SnapshotException.class").toString(),
                "-d",
                folder.toString(),
                source.toString());
        if (failed != 0) {
            throw new IllegalStateException("not compiled");
        }
        return folder.resolve("org/eclipse/mat/snapshot/SnapshotFactory.class");
    }

    private static Path jarOf(String resource) throws Exception {
        String url = String.valueOf(FakeBundles.class.getClassLoader().getResource(resource));
        return Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/"))));
    }
}
