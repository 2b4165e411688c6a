package dev.auger.importers.jfr;

import dev.auger.importers.Input;
import dev.auger.model.Recording;
import java.util.Optional;

/** The bytes behind a recording, for what reads them another way than this package does. */
public final class JfrContent {

    private JfrContent() {}

    /** The unpacked file; readable until the recording is closed. Empty for snapshots and for recordings of other origin. */
    public static Optional<Input> of(Recording recording) {
        return recording instanceof JfrRecording jfr ? Optional.ofNullable(jfr.input()) : Optional.empty();
    }
}
