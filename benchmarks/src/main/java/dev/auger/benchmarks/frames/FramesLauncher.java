package dev.auger.benchmarks.frames;

/** Starts the window from a class path: a main class that is an application itself has to be on the module path. */
final class FramesLauncher {

    private FramesLauncher() {}

    public static void main(String[] args) {
        FramesWindow.main(args);
    }
}
