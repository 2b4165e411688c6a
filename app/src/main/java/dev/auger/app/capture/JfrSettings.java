package dev.auger.app.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The words that start a recording. */
final class JfrSettings {

    /** Since this version single events are set in {@code JFR.start}. */
    private static final int EVENTS = 17;

    /** Since this version there are samples of CPU time, on Linux. */
    private static final int CPU_TIME = 25;

    /** A wait of a millisecond is long for a service that answers in ten. */
    private static final List<String> WAITS = List.of(
            "jdk.JavaMonitorEnter#threshold=1ms",
            "jdk.ThreadPark#threshold=1ms",
            "jdk.SocketRead#threshold=1ms",
            "jdk.SocketWrite#threshold=1ms",
            "jdk.FileRead#threshold=1ms",
            "jdk.FileWrite#threshold=1ms");

    private JfrSettings() {}

    /** @param margin after which the recording ends by itself if nobody stops it */
    static String[] words(JvmPlan plan, LocalJvm jvm, String name, Path file, Duration margin) {
        boolean ours = plan.settings().equals(JvmPlan.AUGER);
        boolean path = plan.settings().endsWith(".jfc");
        List<String> words = new ArrayList<>();
        words.add("JFR.start");
        words.add("name=" + name);
        words.add("settings="
                + (ours
                        ? "profile"
                        : path ? Jcmd.quoted(Path.of(plan.settings()).toAbsolutePath()) : plan.settings()));
        words.add("duration=" + plan.recording().plus(margin).toSeconds() + 's');
        words.add("filename=" + Jcmd.quoted(file));
        // What ends by itself before that writes what it has; it may be why somebody records.
        words.add("dumponexit=true");
        if (ours) {
            words.add("path-to-gc-roots=true");
            if (jvm.feature() >= EVENTS) {
                words.addAll(WAITS);
            }
            if (jvm.feature() >= CPU_TIME && System.getProperty("os.name", "").startsWith("Linux")) {
                words.add("jdk.CPUTimeSample#enabled=true");
            }
        }
        return words.toArray(String[]::new);
    }
}
