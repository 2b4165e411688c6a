package dev.auger.app.capture;

import dev.auger.app.guide.Need;
import dev.auger.app.guide.Recipes;
import dev.auger.app.guide.RunPlace;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The commands that record the same where Auger cannot: on another machine, in a container, in a cluster. */
public final class CaptureCommands {

    private CaptureCommands() {}

    /** @param pid of the process, or {@code PID} */
    public static List<String> of(RunPlace place, String pid) {
        Recipes recipes = new Recipes(File.separatorChar == '\\');
        List<Need> needs = place == RunPlace.GO
                ? List.of(Need.GOROUTINES, Need.GO_HEAP, Need.GO_WAITS, Need.GO_CPU)
                : List.of(Need.RECORDING, Need.THREADS, Need.HISTOGRAM, Need.HEAP);
        List<String> commands = new ArrayList<>();
        for (Need need : needs) {
            commands.add(recipes.command(need, null, place, pid));
        }
        return List.copyOf(commands);
    }
}
