package dev.auger.app.capture;

import dev.auger.app.cases.GuidedState;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cases.file.CaseFormat;
import dev.auger.app.cases.file.CaseSaver;
import dev.auger.app.cases.file.Digest;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The case a capture makes: a case file among the files that were recorded. */
public final class CaptureCase {

    private static final int LONGEST = 60;

    private CaptureCase() {}

    /**
     * Writes it.
     *
     * @return the case file
     */
    public static Path write(Captured captured, String name, Job job) throws IOException {
        Path file = captured.folder().resolve("case" + CaseFormat.ENDING);
        List<CaseFile.Kept> kept = new ArrayList<>();
        for (Path evidence : captured.files()) {
            kept.add(new CaseFile.Kept(
                    String.valueOf(evidence.getFileName()),
                    CaseSaver.pathFrom(file, evidence),
                    Files.size(evidence),
                    Digest.of(evidence, job),
                    "",
                    null,
                    1));
        }
        CaseSaver.save(
                file, new CaseFile(name, kept, List.of(), "", Selection.NONE, "", GuidedState.NONE, "", List.of()));
        return file;
    }

    /**
     * A folder that is not there yet: NAME-PID, else with a number behind it.
     *
     * @param name a main class, its module in front of it or not, a jar or a source file, or an address; its id behind it
     */
    public static Path folder(Path parent, String name) {
        String main = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.java(?=-\\d+$)", "");
        String bare = tidy(main);
        // The end says which class it is; whole packages go before a word is cut.
        while (bare.length() > LONGEST && bare.indexOf('.') >= 0) {
            bare = tidy(bare.substring(bare.indexOf('.')));
        }
        String cut = bare.length() > LONGEST ? tidy(bare.substring(bare.length() - LONGEST)) : bare;
        String base = cut.isEmpty() ? "capture" : cut;
        Path folder = parent.resolve(base);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(base + '-' + i);
        }
        return folder;
    }

    private static String tidy(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[._-]+|[._-]+$", "");
    }
}
