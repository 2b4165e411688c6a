package dev.auger.benchmarks.recordings;

import dev.auger.benchmarks.peers.ConverterOneReader;
import dev.auger.benchmarks.peers.ConverterPerChunk;
import dev.auger.benchmarks.peers.EventStreamTree;
import dev.auger.benchmarks.peers.JmcTree;
import dev.auger.benchmarks.peers.RecordingFileTree;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Contender.Kind;
import dev.auger.benchmarks.process.Launch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who is measured, and how each is started. */
final class Contenders {

    /** The call tree of CPU samples, on which all that are asked for it have to agree. */
    static final String TREE = "call tree";

    private static final String OTHER = "";

    private final Launch launch;
    private final String recording;

    Contenders(Launch launch, Path recording) {
        this.launch = launch;
        this.recording = recording.toString();
    }

    List<Contender> of(Settings settings) {
        Stream<Contender> asked = Stream.of(
                ours(TREE, "flame", "FILE", "--json"),
                peer("jfr-converter, a reader per chunk", ConverterPerChunk.class),
                peer("jfr-converter, one reader", ConverterOneReader.class),
                peer("JDK EventStream", EventStreamTree.class),
                peer("JDK RecordingFile", RecordingFileTree.class),
                peer("JMC, " + settings.jmcHeap() + " heap", JmcTree.class, "-Xmx" + settings.jmcHeap()),
                ours(OTHER, "flame", "FILE", "--event", "alloc", "--json"),
                ours(OTHER, "alloc", "FILE", "--json"),
                ours(OTHER, "events", "FILE", "--json"),
                ours(OTHER, "info", "FILE", "--json"));
        return Stream.concat(
                        launch.starts().stream(),
                        asked.filter(c -> settings.only().matcher(c.name()).find()))
                .toList();
    }

    private Contender ours(String question, String... words) {
        String[] real = Arrays.stream(words)
                .map(word -> word.equals("FILE") ? recording : word)
                .toArray(String[]::new);
        return new Contender("auger " + String.join(" ", words), Kind.OURS, question, launch.auger(real));
    }

    private Contender peer(String name, Class<?> main, String... options) {
        return new Contender(name, Kind.PEER, TREE, launch.java(main, List.of(options), recording));
    }
}
