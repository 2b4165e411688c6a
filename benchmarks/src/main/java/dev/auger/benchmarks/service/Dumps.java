package dev.auger.benchmarks.service;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;

/** Dumps of the own process, as {@code jcmd} writes them. */
final class Dumps {

    private Dumps() {}

    /** Two thread dumps, three seconds apart, and a heap dump after a collection. */
    static void write(Path folder) throws Exception {
        threads(folder.resolve("threads-1.txt"));
        TimeUnit.SECONDS.sleep(3);
        threads(folder.resolve("threads-2.txt"));
        Path heap = folder.resolve("heap.hprof");
        Files.deleteIfExists(heap);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(heap.toString(), true);
    }

    private static void threads(Path file) throws Exception {
        Object text = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "threadPrint",
                        new Object[] {new String[] {"-l"}},
                        new String[] {String[].class.getName()});
        Files.writeString(file, ProcessHandle.current().pid() + ":\n" + text);
    }
}
