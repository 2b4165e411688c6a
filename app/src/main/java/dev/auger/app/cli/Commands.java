package dev.auger.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands by name. Only the one that is called is loaded. */
final class Commands {

    /** In the order of the help page. */
    static final List<String> NAMES = List.of(
            "info",
            "threads",
            "flame",
            "alloc",
            "events",
            "gc",
            "heap",
            "source",
            "investigate",
            "report",
            "patterns",
            "capture",
            "demo");

    static final List<String> HEAP_NAMES =
            List.of("histogram", "dominators", "paths", "suspects", "threads", "waste", "query", "crosscheck");

    /** Names that are taken and answer "not available yet". */
    static final List<String> RESERVED = List.of("diff", "check");

    private Commands() {}

    /** The command of a name, or null. */
    static @Nullable Command find(String name) {
        return switch (name) {
            case "info" -> new InfoCommand();
            case "threads" -> new ThreadsCommand();
            case "flame" -> new FlameCommand();
            case "alloc" -> new AllocCommand();
            case "events" -> new EventsCommand();
            case "gc" -> new GcCommand();
            case "heap histogram" -> new HeapHistogramCommand();
            case "heap dominators" -> new HeapDominatorsCommand();
            case "heap paths" -> new HeapPathsCommand();
            case "heap suspects" -> new HeapSuspectsCommand();
            case "heap threads" -> new HeapThreadsCommand();
            case "heap waste" -> new HeapWasteCommand();
            case "heap query" -> new HeapQueryCommand();
            case "heap crosscheck" -> new HeapCrosscheckCommand();
            case "source" -> new SourceCommand();
            case "investigate" -> new InvestigateCommand();
            case "report" -> new ReportCommand();
            case "patterns" -> new PatternsCommand();
            case "capture" -> new CaptureCommand();
            case "demo" -> new DemoCommand();
            default -> null;
        };
    }
}
