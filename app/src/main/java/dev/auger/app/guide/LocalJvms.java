package dev.auger.app.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The processes of this machine and user that run Java, by what the operating system tells about them. */
public final class LocalJvms {

    private static final int MOST = 12;

    private LocalJvms() {}

    /** Newest last in the order of their ids, this one left out. */
    public static List<GuideInput.LocalJvm> list() {
        long self = ProcessHandle.current().pid();
        List<GuideInput.LocalJvm> found = new ArrayList<>();
        ProcessHandle.allProcesses()
                .filter(p -> p.pid() != self)
                .sorted(Comparator.comparingLong(ProcessHandle::pid))
                .forEach(p -> name(p.info())
                        .ifPresent(name -> found.add(new GuideInput.LocalJvm(Long.toString(p.pid()), name))));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static Optional<String> name(ProcessHandle.Info info) {
        Optional<String> java = info.command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(n -> n.equals("java") || n.equals("java.exe") || n.equals("javaw.exe"));
        return java.map(n -> info.arguments().map(LocalJvms::program).orElse(n));
    }

    /** The main class, module, jar or source file: the first word that is no option; options that take a word are passed over with it. */
    public static String program(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            switch (word) {
                case "-cp",
                        "-classpath",
                        "--class-path",
                        "-p",
                        "--module-path",
                        "--add-modules",
                        "--add-opens",
                        "--add-exports",
                        "--add-reads",
                        "--upgrade-module-path" -> i++;
                default -> {
                    if (!word.startsWith("-") && !word.startsWith("@")) {
                        Path last = Path.of(word).getFileName();
                        boolean file = word.endsWith(".jar") || word.endsWith(".java");
                        return file && last != null ? last.toString() : word;
                    }
                }
            }
        }
        return "java";
    }
}
