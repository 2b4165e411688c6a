package dev.auger.app.cases.file;

import dev.auger.app.cases.GuidedState;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Cases for tests. */
final class MadeCases {

    private MadeCases() {}

    /** A case in which everything is said. */
    static CaseFile full(List<CaseFile.Kept> evidence) {
        CodePoint line = new CodePoint("app.Cache", "put", "Cache.java", 87);
        Selection selection = new Selection(
                new TimeRange(1_000_000_000L, 2_000_000_000L),
                List.of(new ThreadRef("worker-1", 21, 4711, false, "main"), new ThreadRef("", 22, -1, true, null)),
                "worker-* ×2",
                List.of("java.lang.Thread.run", "app.Service.handle"),
                new Selection.Allocation("double[]", line),
                new Selection.HeapObject("app.Cache", 0xffff_8000_0000_1000L),
                line);
        GuidedState guided = new GuidedState(
                "memory",
                "object",
                "retention@app.Cache.put:87",
                Map.of("stack", "app.Service.handle"),
                List.of("a", "b"));
        return new CaseFile(
                "Checkout \u202e <heap>",
                evidence,
                List.of("../src"),
                "object",
                selection,
                "retention@app.Cache.put:87",
                guided,
                "seen since Tuesday\nin 中文 too",
                List.of(
                        new CaseFile.FindingNote("retention@app.Cache.put:87", CaseFile.Verdict.CONFIRMED, "yes"),
                        new CaseFile.FindingNote("hot-line", CaseFile.Verdict.DISMISSED, "a benchmark")));
    }

    /** A case of some evidence and nothing else. */
    static CaseFile plain(List<CaseFile.Kept> evidence) {
        return new CaseFile("case", evidence, List.of(), "", Selection.NONE, "", GuidedState.NONE, "", List.of());
    }

    static CaseFile.Kept kept(Path caseFile, Path file) throws IOException {
        return new CaseFile.Kept(
                file.getFileName().toString(),
                CaseSaver.pathFrom(caseFile, file),
                Files.size(file),
                Digest.of(file, Job.quiet()),
                "",
                null,
                1);
    }
}
