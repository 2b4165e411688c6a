package dev.auger.benchmarks.heaps;

import dev.auger.benchmarks.peers.MatSnapshot;
import dev.auger.benchmarks.peers.NetBeansHeap;
import dev.auger.benchmarks.process.Contender;
import dev.auger.benchmarks.process.Contender.Kind;
import dev.auger.benchmarks.process.Contender.Preparation;
import dev.auger.benchmarks.process.Launch;
import dev.auger.benchmarks.process.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is measured on a dump, and how each is started. */
final class Contenders {

    /** The objects only the collector dominates, of a dump that was not looked at before. */
    static final String FIRST = "first";

    /** The same, of a dump whose index was kept. */
    static final String AGAIN = "again";

    /** Instances of each class, of a dump that was not looked at before. */
    static final String HISTOGRAM = "histogram";

    /** What the names of Eclipse MAT's parser begin with. */
    static final String MAT = "Eclipse MAT's parser";

    /** What the names of NetBeans' library begin with. */
    static final String NETBEANS = "NetBeans' library";

    private static final String OTHER = "other";

    /** Options by which the launcher's java is told more than the launcher does. */
    private static final String OPTIONS = "JDK_JAVA_OPTIONS";

    private static final String CACHE = "XDG_CACHE_HOME";

    private final Launch launch;
    private final Dump dump;

    Contenders(Launch launch, Dump dump) {
        this.launch = launch;
        this.dump = dump;
    }

    /** What our program is asked, and in which state of things; the names are the table's. */
    enum Ours {
        FIRST_TIME("first time, its index kept"),
        UNKEPT("first time, nothing kept"),
        SHORT("first time, memory short: -Xmx64m, scratch memory on disk"),
        PACKED("first time, packed by gzip"),
        OPENED_AGAIN("again, from the index"),
        HISTOGRAM_UNKEPT("heap histogram, first time, nothing kept"),
        HISTOGRAM_AGAIN("heap histogram, from the index"),
        SUSPECTS_AGAIN("heap suspects, from the index");

        final String text;

        Ours(String text) {
            this.text = "auger: " + text;
        }
    }

    /** The contenders that were wanted. */
    List<Contender> of(Settings settings) throws IOException {
        List<Contender> asked = new ArrayList<>(List.of(
                ours(Ours.FIRST_TIME, FIRST, firstTime(), () -> Scratch.empty(dump.fresh())),
                ours(Ours.UNKEPT, FIRST, Launch.with(Map.of(OPTIONS, "-Dauger.indexes=off"), dominators(dump.file()))),
                ours(
                        Ours.SHORT,
                        FIRST,
                        Launch.with(
                                Map.of(
                                        OPTIONS,
                                        "-Xmx64m -Dauger.scratch=disk " + temporary(),
                                        CACHE,
                                        dump.fresh() + ""),
                                dominators(dump.file())),
                        () -> Scratch.empty(dump.fresh())),
                ours(
                        Ours.PACKED,
                        FIRST,
                        Launch.with(Map.of(OPTIONS, temporary(), CACHE, dump.fresh() + ""), dominators(dump.packed())),
                        () -> Scratch.empty(dump.fresh())),
                peer(MAT, FIRST, mat(settings), () -> dump.link(dump.mat())),
                ours(Ours.OPENED_AGAIN, AGAIN, kept("dominators")),
                ours(
                        Ours.HISTOGRAM_UNKEPT,
                        HISTOGRAM,
                        Launch.with(
                                Map.of(OPTIONS, "-Dauger.indexes=off"),
                                launch.auger("heap", "histogram", dump.file() + "", "--json"))),
                peer(NETBEANS + ", histogram only", HISTOGRAM, netbeans(settings, "histogram"), linkForNetBeans()),
                ours(Ours.HISTOGRAM_AGAIN, OTHER, kept("histogram")),
                ours(Ours.SUSPECTS_AGAIN, OTHER, kept("suspects"))));
        if (dump.bytes() <= settings.netbeansMegabytes() * 1_000_000L) {
            asked.add(peer(NETBEANS + ", retained sizes", FIRST, netbeans(settings, "retained"), linkForNetBeans()));
        }
        return Stream.concat(launch.starts().stream(), asked.stream().filter(c -> settings.wants(c.name())))
                .toList();
    }

    /** Our program on a dump it never saw, whose folder has to be emptied before. */
    List<String> firstTime(String... options) {
        Map<String, String> environment = options.length == 0
                ? Map.of(CACHE, dump.fresh() + "")
                : Map.of(CACHE, dump.fresh() + "", OPTIONS, String.join(" ", options));
        return Launch.with(environment, dominators(dump.file()));
    }

    /** Counts what is in the dump, from the index that was kept. */
    List<String> counts() {
        return Launch.with(
                Map.of(CACHE, dump.kept() + ""),
                launch.java(HeapCounts.class, List.of("--enable-native-access=ALL-UNNAMED"), dump.file() + ""));
    }

    private List<String> kept(String question) {
        return Launch.with(
                Map.of(CACHE, dump.kept() + ""),
                launch.auger("heap", question, dump.file() + "", "--top", "10", "--json"));
    }

    private List<String> dominators(Path file) {
        return launch.auger("heap", "dominators", file + "", "--top", "10", "--json");
    }

    private String temporary() {
        return "-Djava.io.tmpdir=" + dump.temporary();
    }

    private List<String> mat(Settings settings) {
        return launch.java(MatSnapshot.class, List.of("-Xmx" + settings.heap()), dump.linked(dump.mat()) + "");
    }

    private List<String> netbeans(Settings settings, String question) {
        List<String> options = List.of("-Xmx" + settings.heap(), temporary());
        return launch.java(NetBeansHeap.class, options, question, dump.linked(dump.netbeans()) + "");
    }

    private Preparation linkForNetBeans() {
        return () -> dump.link(dump.netbeans());
    }

    private static Contender ours(Ours what, String question, List<String> command) {
        return ours(what, question, command, Preparation.NONE);
    }

    private static Contender ours(Ours what, String question, List<String> command, Preparation before) {
        return new Contender(what.text, Kind.OURS, question, command, before);
    }

    private static Contender peer(String name, String question, List<String> command, Preparation before) {
        return new Contender(name, Kind.PEER, question, command, before);
    }
}
