package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.report.HtmlReport;
import dev.auger.app.report.ReportInput;
import dev.auger.model.Passport;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.views.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gathers what a report of the open case is made of, and writes it. Called on the application thread, which never waits. */
final class Reports {

    private static final System.Logger LOG = System.getLogger(Reports.class.getName());

    private Reports() {}

    /** Writes the report of the case as it is now; completes with the file. */
    static CompletableFuture<Path> write(Session session, Path target, Texts texts) {
        return of(session, List.of())
                .thenCompose(input -> session.context()
                        .workers()
                        .submit(
                                "report",
                                Job.quiet(),
                                () -> Files.writeString(target, HtmlReport.write(input, texts))));
    }

    static CompletableFuture<ReportInput> of(Session session, List<ReportInput.Picture> pictures) {
        List<CodePoint> places = new ArrayList<>();
        List<CompletableFuture<Optional<SourceText>>> sources = new ArrayList<>();
        for (Finding finding : session.model().result().get().findings()) {
            CodePoint culprit = finding.culprit();
            if (culprit != null) {
                places.add(culprit);
                sources.add(source(session, culprit));
            }
        }
        ReportInput bare = new ReportInput(
                session.header().caseNameProperty().get(),
                passports(session),
                session.model().result().get(),
                Map.of(),
                pictures,
                settings(session));
        return CompletableFuture.allOf(sources.toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Map<CodePoint, SourceText> found = new LinkedHashMap<>();
                    for (int i = 0; i < places.size(); i++) {
                        CodePoint place = places.get(i);
                        sources.get(i).join().ifPresent(text -> found.put(place, text));
                    }
                    return bare.withSources(found);
                });
    }

    private static List<Passport> passports(Session session) {
        List<Passport> passports = new ArrayList<>();
        for (CaseItem item : session.model().items().get()) {
            if (item.evidence() != null) {
                passports.add(item.evidence().passport());
            }
        }
        return passports;
    }

    private static Map<String, String> settings(Session session) {
        Map<String, String> settings = new LinkedHashMap<>();
        session.model().evidence().get().heap().ifPresent(heap -> {
            HeapLayout layout = heap.layout();
            settings.put(
                    "heap layout",
                    "references %d B, header %d B, alignment %d B (%s)"
                            .formatted(
                                    layout.referenceBytes(),
                                    layout.headerBytes(),
                                    layout.alignment(),
                                    layout.inferredFrom()));
        });
        return settings;
    }

    /** A report without an excerpt is better than none. */
    private static CompletableFuture<Optional<SourceText>> source(Session session, CodePoint place) {
        return session.context().source(place).exceptionally(failure -> {
            LOG.log(System.Logger.Level.WARNING, "no source for " + place.label(), failure);
            return Optional.empty();
        });
    }
}
