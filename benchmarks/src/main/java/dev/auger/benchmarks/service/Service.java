package dev.auger.benchmarks.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * Runs the service and records it until the recording has the size: {@code Service OUT.jfr MEGABYTES [RATE [KEEP]]}. A rate above 1 makes
 * more events of waiting and input/output a second, so that large recordings take less time and hold fewer samples a megabyte. With
 * {@code KEEP} it holds that many megabytes of objects, and {@code heap.hprof}, {@code threads-1.txt} and {@code threads-2.txt} are
 * written beside the recording: all the evidence of one process.
 */
public final class Service {
    private static final List<String> NO_THRESHOLD = List.of(
            "jdk.ThreadPark",
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.ThreadSleep",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.FileRead",
            "jdk.FileWrite");

    private Service() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        long bytes = Long.parseLong(args[1]) * 1_000_000;
        double rate = args.length > 2 ? Double.parseDouble(args[2]) : 1;
        Kept kept = new Kept(args.length > 3 ? Long.parseLong(args[3]) * 1_000_000 : 0);
        CallGraph graph = new CallGraph();
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            configure(recording);
            recording.start();
            new Load(graph, rate).start();
            while (recording.getSize() < bytes) {
                kept.grow((double) recording.getSize() / bytes);
                TimeUnit.MILLISECONDS.sleep(100);
            }
            if (args.length > 3) {
                Dumps.write(out.toAbsolutePath().getParent());
            }
            recording.stop();
            recording.dump(out);
        }
        System.err.println("kept " + kept.objects() + " objects");
        System.exit(0);
    }

    /** Everything a recording can hold that this service makes happen, unthrottled where that is possible. */
    private static void configure(Recording recording) {
        recording.setToDisk(true);
        for (String event : NO_THRESHOLD) {
            recording.enable(event).withThreshold(Duration.ZERO).with("throttle", "off");
        }
        recording.enable("jdk.JavaExceptionThrow").with("throttle", "off");
        recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
        recording.enable("jdk.OldObjectSample").with("cutoff", "1 s").withStackTrace();
        recording.enable("jdk.CPUTimeSample").with("throttle", "500/s");
        recording.enable("jdk.GCHeapSummary");
        recording.enable("jdk.VirtualThreadStart");
        recording.enable("jdk.VirtualThreadEnd");
        recording.enable("jdk.ThreadDump").withPeriod(Duration.ofSeconds(10));
    }
}
