package dev.auger.app.capture;

import java.nio.file.Path;
import java.util.List;

/**
 * What a capture brought.
 *
 * @param folder where the files are
 * @param files each whole; in the order they were recorded
 * @param failures what could not be recorded
 */
public record Captured(Path folder, List<Path> files, List<CaptureFailure> failures) {

    public Captured {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
    }
}
