package dev.auger.analysis.pattern.fact;

/**
 * Evidence that would be needed.
 *
 * @param token what it is in short, as in the catalogue: {@code TD}, {@code HD}, {@code JFR jdk.SystemGC}
 * @param code key of the sentence that says what it is: {@code pattern.need.} and this
 * @param detail what of it: a type of event; empty if the whole
 * @param command what records it; may hold {@code PID}
 */
public record Need(String token, String code, String detail, String command) {

    /** Records events; those that settings leave off are added as {@code jdk.ProcessStart#enabled=true}. */
    public static final String RECORDING =
            "jcmd PID JFR.start settings=profile jdk.ProcessStart#enabled=true duration=60s filename=rec.jfr";

    private static final String GO = "http://localhost:6060/debug/pprof/";

    static final Need DUMPS = new Need("TD", "threads", "", "jcmd PID Thread.print -l > threads.txt");
    static final Need GOROUTINES =
            new Need("GD", "goroutines", "", "curl -o goroutines.txt '" + GO + "goroutine?debug=2'");
    static final Need HEAP = new Need("HD", "heap", "", "jcmd PID GC.heap_dump -gz=1 heap.hprof.gz");
    static final Need CLASSES = new Need("CH", "classes", "", "jcmd PID GC.class_histogram > classes.txt");
    static final Need COLLECTIONS = new Need("GCL", "gclog", "", "jcmd PID VM.log output=gc.log what=gc*=info");
    static final Need GCTRACE = new Need("GCT", "gctrace", "", "GODEBUG=gctrace=1 ./program 2> gc.txt");
    static final Need GO_HEAP = new Need("HP", "goheap", "", "curl -o heap.pb.gz " + GO + "heap");
    static final Need GO_CPU = new Need("CP", "gocpu", "", "curl -o cpu.pb.gz '" + GO + "profile?seconds=30'");
    static final Need GO_BLOCK = new Need("BP", "goblock", "", "curl -o block.pb.gz " + GO + "block");

    /** A type of event of a recording. */
    static Need event(String type) {
        return new Need("JFR", "event", type, RECORDING);
    }

    public boolean isEvent() {
        return code.equals("event");
    }
}
