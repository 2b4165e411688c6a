package dev.auger.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the sample case, or writes its report, pictures and JSON. */
@FunctionalInterface
public interface DemoAction {

    /**
     * @param headless folder to write into without a window, or null for the window
     * @return the exit code
     */
    int demo(@Nullable Path headless, Streams io);
}
