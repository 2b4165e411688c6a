package dev.auger.app.shell;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.pattern.Catalogue;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.app.cli.Version;
import dev.auger.app.files.WholeFile;
import dev.auger.app.report.HtmlReport;
import dev.auger.app.report.ReportInput;
import dev.auger.app.report.ReportMaker;
import dev.auger.app.text.FailureTexts;
import dev.auger.importers.source.SourceFinder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.source.JdkRelease;
import dev.auger.views.text.Texts;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Makes the report of the open case and writes it. Called on the application thread, which never waits. */
final class Reports {

    private Reports() {}

    /**
     * Asks the user where to, and writes the report there.
     *
     * @param saved told the file's name when it is written
     */
    static void ask(Session session, Texts words, @Nullable Window owner, Consumer<String> saved) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("keys.report"));
        chooser.setInitialFileName("auger-report.html");
        File target = chooser.showSaveDialog(owner);
        if (target != null) {
            save(session, target.toPath(), words, saved);
        }
    }

    /** Writes the report and tells the user. */
    static void save(Session session, Path target, Texts words, Consumer<String> saved) {
        String name = String.valueOf(target.getFileName());
        write(session, target, words)
                .whenComplete((file, failure) -> Platform.runLater(() -> {
                    Throwable cause = Toasts.cause(failure);
                    if (cause == null) {
                        saved.accept(name);
                        Toasts.show(session, words.get("window.report.saved"), name);
                    } else {
                        Toasts.warn(session, words.get("window.report.failed"), Toasts.reason(cause, words));
                    }
                }));
    }

    /** Writes the report of the case as it is now; completes with the file. */
    private static CompletableFuture<Path> write(Session session, Path target, Texts texts) {
        return of(session)
                .thenCompose(input -> session.context().workers().submit("report", Job.quiet(), () -> {
                    byte[] page = HtmlReport.write(input, texts).getBytes(StandardCharsets.UTF_8);
                    WholeFile.write(target, out -> out.write(page));
                    return target;
                }));
    }

    /** What a report of the case as it is now says. */
    static CompletableFuture<ReportInput> of(Session session) {
        List<Evidence> evidence = new ArrayList<>();
        List<ReportInput.Unread> unread = new ArrayList<>();
        for (CaseItem item : session.model().items().get()) {
            if (item.evidence() != null) {
                evidence.add(item.evidence());
            } else if (item.failure() != null) {
                unread.add(new ReportInput.Unread(item.name(), FailureTexts.phrase(item.name(), item.failure())));
            }
        }
        Optional<JdkRelease> jdk = JdkRelease.agreed(EvidenceSet.of(evidence));
        SourceStock stock = session.context().sources();
        String name = session.header().caseNameProperty().get();
        Map<HeapSnapshot, HeapAnalysis> known = session.model().knownAnalyses();
        String note = session.journal().note();
        List<CaseFile.FindingNote> findings = session.journal().findings();
        Job job = Job.quiet();
        return session.context().workers().submit("report-facts", job, () -> {
            try (SourceFinder sources = stock.toAskOnce().onJdk(jdk)) {
                return ReportMaker.of(
                                new ReportMaker.Question(
                                        name, Version.text(), null, sources::line, Catalogue.builtIn(), known),
                                evidence,
                                job)
                        .withUnread(unread)
                        .withNotes(note, findings);
            }
        });
    }
}
