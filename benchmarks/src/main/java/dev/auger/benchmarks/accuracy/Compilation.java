package dev.auger.benchmarks.accuracy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs as a build would: with line numbers, for the JDK they are meant for. */
final class Compilation {

    private Compilation() {}

    /** @throws IllegalArgumentException with what the compiler said, if it found errors */
    static void compile(List<Path> sources, int release, Path into) throws IOException {
        Files.createDirectories(into);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-g", "-proc:none", "-Xlint:-options", "--release", release + "", "-d", into.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(said.toString());
            }
        }
    }
}
