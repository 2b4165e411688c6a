package dev.auger.app.shell;

import dev.auger.app.cases.Case;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.Located;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.model.Layer;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Finding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * One session and its case file: what of it is not written yet, and what was opened and is not in the window yet. Selection and layer
 * come back when all evidence has been read, the trail when the finding is found again.
 */
final class CaseState {

    private final Session session;
    private final Runnable onChange;
    private final Map<Integer, Located> lost = new HashMap<>();
    private @Nullable Path path;
    private boolean embedded;
    private boolean changed;
    private boolean newFile;
    private @Nullable CaseFile pending;
    private @Nullable CaseFile following;

    /** @param onChange told when there is something to write */
    CaseState(Session session, Runnable onChange) {
        this.session = session;
        this.onChange = onChange;
        ChangeListener<Object> listener = (o, old, now) -> changed();
        session.context().selection().addListener(listener);
        session.context().layer().addListener(listener);
        session.model().guided().addListener(listener);
        session.header().caseNameProperty().addListener(listener);
        session.journal().onChange(this::changed);
        session.context().sources().onChange(this::changed);
        session.model().items().addListener((o, old, now) -> {
            Platform.runLater(this::proceed);
            if (!isReading() && (old.size() != now.size() || isReading(old))) {
                changed();
            }
        });
        session.model().result().addListener((o, old, now) -> Platform.runLater(this::proceed));
    }

    Session session() {
        return session;
    }

    @Nullable
    Path path() {
        return path;
    }

    boolean isEmbedded() {
        return embedded;
    }

    boolean isChanged() {
        return changed;
    }

    /** The path is one the list of recent cases does not have yet; asked once. */
    boolean isNewFile() {
        boolean was = newFile;
        newFile = false;
        return was;
    }

    private void changed() {
        // What comes back from the file is no change, and a case half read is no state to keep.
        if (pending == null && !isReading() && !session.model().items().get().isEmpty()) {
            changed = true;
            onChange.run();
        }
    }

    private boolean isReading() {
        return isReading(session.model().items().get());
    }

    private static boolean isReading(List<CaseItem> items) {
        return items.stream().anyMatch(i -> i.state() == CaseItem.State.READING);
    }

    CaseSnapshot snapshot() {
        Map<Integer, CaseFile.Kept> kept = new HashMap<>();
        lost.forEach((id, located) -> kept.put(id, located.kept()));
        return CaseSnapshot.of(session, kept);
    }

    void written(Path target, boolean withEvidence) {
        newFile |= !target.equals(path);
        path = target;
        embedded = withEvidence;
        changed = false;
    }

    void failed() {
        changed = true;
    }

    /** Brings back what a case file keeps. */
    void restore(OpenedCase opened) {
        CaseFile file = opened.file();
        path = opened.path();
        embedded = opened.embedded();
        pending = file;
        session.journal().load(file);
        session.notesChanged();
        session.model().guided().set(file.guided());
        session.context().sources().restore(file.sourceChoices());
        for (String folder : file.sources()) {
            CaseFiles.source(opened.path(), folder).ifPresent(session::addSourceFolder);
        }
        opened.evidence().forEach(this::restore);
        if (opened.evidence().isEmpty()) {
            pending = null;
        }
    }

    private void restore(Located located) {
        Case files = session.model().files();
        CaseFile.Kept kept = located.kept();
        Path file = located.file();
        if (located.isThere() && file != null && CaseFiles.isArchive(file)) {
            files.add(List.of(file));
            return;
        }
        boolean there = located.isThere();
        int id = files.restore(new Case.Wanted(
                kept.name(),
                there ? file : null,
                located.temporary(),
                kept.dump(),
                kept.text(),
                there ? null : located.failure()));
        if (!there) {
            lost.put(id, located);
        }
    }

    /** One step of bringing back, whenever something was read or found. */
    private void proceed() {
        CaseFile file = pending;
        if (file != null && !isReading() && !session.model().items().get().isEmpty()) {
            Layer layer = Stream.of(Layer.values())
                    .filter(l -> l.id().equals(file.layer()))
                    .findFirst()
                    .orElse(session.context().layer().get());
            session.context().go(file.selection(), layer);
            pending = null;
            following = file.finding().isEmpty() ? null : file;
        }
        CaseFile followed = following;
        if (followed != null) {
            Optional<Finding> finding = session.model().result().get().findings().stream()
                    .filter(f -> f.key().equals(followed.finding()))
                    .findFirst();
            finding.ifPresent(f -> {
                following = null;
                session.core().follow(f.trail());
            });
        }
    }

    @Nullable
    String remedy(int item) {
        Located located = lost.get(item);
        if (located == null) {
            return null;
        }
        return located.state() == Located.State.CHANGED ? "case.use" : "case.locate";
    }

    @Nullable
    Path other(int item) {
        Located located = lost.get(item);
        return located == null || located.state() != Located.State.CHANGED ? null : located.file();
    }

    /** The user says which file it is; another content is the user's choice, and is said. */
    void replace(int item, Path file, CaseWorker worker, Job job) {
        Located before = lost.get(item);
        if (before == null) {
            return;
        }
        worker.run(() -> CaseFiles.locate(before.kept(), file, job))
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (found == null || found.file() == null || lost.remove(item) == null) {
                        return;
                    }
                    session.model().remove(item);
                    session.model()
                            .files()
                            .restore(new Case.Wanted(
                                    CaseFilesController.name(file),
                                    file,
                                    false,
                                    before.kept().dump(),
                                    null,
                                    null));
                    if (found.state() == Located.State.CHANGED && before.state() != Located.State.CHANGED) {
                        var texts = session.context().texts().get();
                        Toasts.warn(
                                session,
                                texts.get("case.other"),
                                texts.get("case.other.detail", before.kept().name()));
                    }
                }));
    }
}
