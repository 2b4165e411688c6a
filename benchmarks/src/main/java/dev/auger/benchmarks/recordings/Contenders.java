package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.peers.ConverterOneReader;
import dev.auger.benchmarks.peers.ConverterPerChunk;
import dev.auger.benchmarks.peers.Empty;
import dev.auger.benchmarks.peers.EventStreamTree;
import dev.auger.benchmarks.peers.JmcTree;
import dev.auger.benchmarks.peers.RecordingFileTree;
import dev.auger.benchmarks.recordings.Contender.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who is measured, and how each is started. */
final class Contenders {
    private final String auger;
    private final List<String> java;

    /**
     * @param root folder of the checkout
     * @param java the {@code java} to run the peers with, the one our program runs on
     * @param classPath of the peers
     */
    Contenders(String root, String java, String classPath) {
        this.auger = root + "/auger";
        // With the collector and the compilers a short program does best with, measured for each of them.
        this.java = List.of(java, "-XX:+UseSerialGC", "-cp", classPath);
    }

    List<Contender> of(Settings settings) {
        Stream<Contender> all = Stream.of(
                new Contender("auger --version", Kind.OUR_START, List.of(auger, "--version")),
                new Contender("an empty main", Kind.JAVA_START, java(Empty.class)),
                ours(Kind.OUR_FLAME, "flame", "FILE", "--json"),
                peer("jfr-converter, a reader per chunk", ConverterPerChunk.class),
                peer("jfr-converter, one reader", ConverterOneReader.class),
                peer("JDK EventStream", EventStreamTree.class),
                peer("JDK RecordingFile", RecordingFileTree.class),
                peer("JMC, " + settings.jmcHeap() + " heap", JmcTree.class, "-Xmx" + settings.jmcHeap()),
                ours(Kind.OURS, "flame", "FILE", "--event", "alloc", "--json"),
                ours(Kind.OURS, "alloc", "FILE", "--json"),
                ours(Kind.OURS, "events", "FILE", "--json"),
                ours(Kind.OURS, "info", "FILE", "--json"));
        return all.filter(c -> c.start() || settings.only().matcher(c.name()).find())
                .toList();
    }

    private Contender ours(Kind kind, String... words) {
        List<String> command = new ArrayList<>(List.of(auger));
        command.addAll(List.of(words));
        return new Contender("auger " + String.join(" ", words), kind, List.copyOf(command));
    }

    private Contender peer(String name, Class<?> main, String... options) {
        List<String> command = java(main, options);
        command.add("FILE");
        return new Contender(name, Kind.PEER, List.copyOf(command));
    }

    private List<String> java(Class<?> main, String... options) {
        List<String> command = new ArrayList<>(java);
        command.addAll(1, List.of(options));
        command.add(main.getName());
        return command;
    }
}
