package dev.auger.views.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page asks for. */
public interface CaptureActions {

    /** Looks again which JVMs there are. */
    void refresh();

    void record(JvmOrder order);

    /**
     * Fetches the profiles of a Go service.
     *
     * @param seconds how long the CPU profile runs
     */
    void fetch(String address, int seconds);

    /** Ends what is recorded now, and keeps it. */
    void enough();

    /** Ends what is recorded now, and keeps nothing. */
    void cancel();

    /** Asks where the case is to go. */
    void chooseFolder();

    /** Asks for a settings file of Flight Recorder; null if none was chosen. */
    @Nullable
    String chooseSettings();

    /** The commands that record the same elsewhere: {@code local}, {@code container}, {@code kubernetes}, {@code go}. */
    List<String> commands(String place);

    void copy(String text);

    /** Leaves the page. */
    void close();
}
