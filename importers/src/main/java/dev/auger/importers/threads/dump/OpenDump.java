package dev.auger.importers.threads.dump;

import dev.auger.model.threads.ThreadDump;
import org.jspecify.annotations.Nullable;

/** A dump in a text while its lines are read. */
public interface OpenDump {

    /** Takes a line, without the prefix of a logger. */
    void line(String text);

    /** Threads so far. */
    int size();

    /** Java threads the JVM said it would print, or -1: HotSpot 10 and later say so before the first. */
    default int announced() {
        return -1;
    }

    /** It ought to have gone on. */
    boolean isCut();

    /** The JVM as the dump itself names it, or null. */
    default @Nullable String producer() {
        return null;
    }

    /** The dump is over. */
    ThreadDump finish();
}
