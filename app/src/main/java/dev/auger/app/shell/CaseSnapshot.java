package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cases.file.CaseFormat;
import dev.auger.app.cases.file.CaseSaver;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of an open case that is to be saved, as it was at one moment: taken on the application thread, written elsewhere.
 *
 * @param files those that can be opened again, in order
 */
record CaseSnapshot(
        String name,
        List<File> files,
        List<Path> sources,
        String layer,
        Selection selection,
        String finding,
        GuidedState guided,
        String note,
        List<CaseFile.FindingNote> findings,
        Map<String, String> sourceChoices) {

    /**
     * One file.
     *
     * @param path where it can be found again, or null
     * @param bytes where its bytes are now, or null
     * @param text what was pasted, or null
     * @param lost what an earlier case file said of one that is not there; null for all others
     */
    record File(
            String name,
            @Nullable Path path,
            @Nullable Path bytes,
            @Nullable String text,
            int dump,
            CaseFile.@Nullable Kept lost) {}

    /** @param lost what is known of files that are not there, by number */
    static CaseSnapshot of(Session session, Map<Integer, CaseFile.Kept> lost) {
        CaseModel model = session.model();
        AppContext context = session.context();
        CaseJournal journal = session.journal();
        List<File> files = new ArrayList<>();
        Set<Path> containers = new LinkedHashSet<>();
        for (CaseItem item : model.items().get()) {
            CaseFile.Kept gone = lost.get(item.id());
            if (gone != null) {
                files.add(new File(item.name(), null, null, null, 1, gone));
            } else if (item.evidence() != null) {
                Path container = model.files().container(item.id()).orElse(null);
                if (container == null) {
                    files.add(file(model, item));
                } else if (containers.add(container)) {
                    // A zip is kept as one file, whatever is in it.
                    files.add(new File(String.valueOf(container.getFileName()), container, container, null, 1, null));
                }
            }
        }
        return new CaseSnapshot(
                session.header().caseNameProperty().get(),
                files,
                context.sourceFolders(),
                context.layer().get().id(),
                context.selection().get(),
                journal.followed(),
                model.guided().get(),
                cut(journal.note()),
                journal.findings().stream()
                        .map(n -> new CaseFile.FindingNote(n.finding(), n.verdict(), cut(n.text())))
                        .toList(),
                context.sources().choices());
    }

    private static File file(CaseModel model, CaseItem item) {
        long dump = item.evidence() == null
                ? 1
                : item.evidence().passport().counts().getOrDefault("dump", 1L);
        String text = model.files()
                .pasted(item.id())
                .filter(t -> t.length() <= CaseFormat.MOST_PASTED)
                .orElse(null);
        return new File(item.name(), item.path(), model.files().bytes(item.id()).orElse(null), text, (int) dump, null);
    }

    private static String cut(String note) {
        return note.length() <= CaseFormat.MOST_NOTE ? note : note.substring(0, CaseFormat.MOST_NOTE);
    }

    /** Whether there is anything that could be opened again. */
    boolean isWorthKeeping() {
        return files.stream().anyMatch(f -> f.lost() != null || f.text() != null || f.bytes() != null);
    }

    /**
     * What to write.
     *
     * @param file the case file
     * @param contents where the bytes of its evidence are, by position
     */
    record Made(CaseFile file, Map<Integer, Path> contents) {}

    /** Looks at the files, which takes long the first time. */
    Made make(Path target, Digests digests, Job job) throws IOException {
        List<CaseFile.Kept> kept = new ArrayList<>();
        Map<Integer, Path> contents = new HashMap<>();
        for (File file : files) {
            CaseFile.Kept lost = file.lost();
            Path bytes = file.bytes();
            if (lost != null) {
                kept.add(lost);
            } else if (file.text() != null) {
                kept.add(new CaseFile.Kept(file.name(), "", 0, null, "", file.text(), 1));
            } else if (bytes != null && Files.isRegularFile(bytes)) {
                String path = file.path() == null ? "" : CaseSaver.pathFrom(target, file.path());
                contents.put(kept.size(), bytes);
                kept.add(new CaseFile.Kept(
                        file.name(), path, Files.size(bytes), digests.of(bytes, job), "", null, file.dump()));
            }
        }
        List<String> folders = sources.stream()
                .map(folder -> CaseSaver.pathFrom(target, folder))
                .toList();
        return new Made(
                new CaseFile(name, kept, folders, layer, selection, finding, guided, note, findings, sourceChoices),
                contents);
    }
}
