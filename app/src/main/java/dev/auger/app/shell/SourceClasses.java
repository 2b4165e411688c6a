package dev.auger.app.shell;

import dev.auger.importers.bytecode.BytecodeText;
import dev.auger.importers.source.binary.ClassFolder;
import dev.auger.importers.source.binary.ClassJar;
import dev.auger.importers.source.binary.ClassPlace;
import dev.auger.importers.source.binary.JdkImage;
import dev.auger.importers.source.library.Library;
import dev.auger.importers.source.library.LocalLibraries;
import dev.auger.model.Names;
import dev.auger.model.code.Bytecode;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Class files at hand: in what the user added, in the local repositories, in a JDK. Read when somebody looks at instructions. */
final class SourceClasses {

    private static final int MOST_NESTED = 400;

    private SourceClasses() {}

    /** The instructions of the file a class is in; runs on a worker. */
    static Optional<Bytecode> of(String className, List<Path> roots, Job job) throws IOException {
        String outer = Names.outerClass(className).replace('.', '/');
        if (!ClassPlace.isName(outer)) {
            return Optional.empty();
        }
        for (Path root : places(roots)) {
            job.check();
            Optional<Bytecode> found = in(root, outer, job);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Library library : LocalLibraries.ofUser().find(outer, job)) {
            Path jar = library.classes();
            Optional<Bytecode> found = jar == null ? Optional.empty() : in(jar, outer, job);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What the user added, what builds of it made, and the JDK this runs on. */
    private static List<Path> places(List<Path> roots) {
        List<Path> all = new ArrayList<>();
        for (Path root : roots) {
            all.add(root);
            for (String built : List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main")) {
                // Beside src as well: that is what is added when a file of evidence lies in a project.
                all.add(root.resolve(built));
                all.add(root.resolveSibling(built));
            }
        }
        all.add(Path.of(System.getProperty("java.home", "")));
        return all;
    }

    private static Optional<Bytecode> in(Path root, String outer, Job job) throws IOException {
        try (ClassPlace place = place(root)) {
            Optional<byte[]> first = place == null ? Optional.empty() : place.bytes(outer);
            if (place == null || first.isEmpty()) {
                return Optional.empty();
            }
            List<byte[]> classes = new ArrayList<>(List.of(first.get()));
            for (String nested : place.nested(outer).stream().limit(MOST_NESTED).toList()) {
                place.bytes(nested).ifPresent(classes::add);
            }
            return Optional.of(BytecodeText.of(classes, job));
        } catch (IOException damaged) {
            System.getLogger(SourceClasses.class.getName()).log(System.Logger.Level.DEBUG, root.toString(), damaged);
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable ClassPlace place(Path root) {
        if (Files.isRegularFile(root.resolve("lib").resolve("modules"))) {
            return new JdkImage(root);
        }
        if (Files.isDirectory(root)) {
            return new ClassFolder(root);
        }
        String name = String.valueOf(root.getFileName());
        return Files.isRegularFile(root) && (name.endsWith(".jar") || name.endsWith(".zip") || name.endsWith(".war"))
                ? new ClassJar(root)
                : null;
    }
}
