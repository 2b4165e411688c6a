package dev.auger.app.cli;

import dev.auger.app.text.Bundles;
import java.nio.file.Path;
import java.util.List;

/** Opens the window. The command line itself never loads JavaFX; whoever wires the program gives this. */
@FunctionalInterface
public interface OpenAction {

    /**
     * @param files what to open, as given, may be empty
     * @param alone in a window of their own, whatever windows there are
     * @param texts texts in the language chosen on the command line
     * @return the exit code
     */
    int open(List<Path> files, boolean alone, Bundles texts);
}
