package dev.auger.benchmarks.process;

import dev.auger.benchmarks.process.Contender.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How programs are started.
 *
 * @param root folder of the checkout
 * @param java the {@code java} to run the peers with, the one our program runs on
 * @param classPath of the peers
 */
public record Launch(Path root, String java, String classPath) {

    /** As the scripts in {@code benchmarks} say. */
    public static Launch ofProperties() {
        return new Launch(
                Path.of(System.getProperty("auger.root")),
                System.getProperty("auger.java"),
                System.getProperty("auger.classpath"));
    }

    /** Our program, as a user starts it. */
    public List<String> auger(String... words) {
        List<String> command = new ArrayList<>(List.of(root.resolve("auger").toString()));
        command.addAll(List.of(words));
        return List.copyOf(command);
    }

    /** A program of the benchmarks, with the collector a short program does best with, measured for each of the peers. */
    public List<String> java(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-cp", classPath));
        command.addAll(1, options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** A command with more in its environment. */
    public static List<String> with(Map<String, String> environment, List<String> command) {
        List<String> all = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> all.add(name + "=" + value));
        all.addAll(command);
        return List.copyOf(all);
    }

    /** What starting costs; taken off what is measured. */
    public List<Contender> starts() {
        return List.of(
                new Contender("auger --version", Kind.OUR_START, "", auger("--version")),
                new Contender("an empty main", Kind.JAVA_START, "", java(Empty.class, List.of())));
    }
}
