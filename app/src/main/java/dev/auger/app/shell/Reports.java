package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.report.ReportInput;
import dev.auger.model.Passport;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Gathers what a report of the open case is made of. */
final class Reports {

    private static final System.Logger LOG = System.getLogger(Reports.class.getName());

    private Reports() {}

    static ReportInput of(Session session, List<ReportInput.Picture> pictures) {
        List<Passport> passports = new ArrayList<>();
        for (CaseItem item : session.model().items().get()) {
            if (item.evidence() != null) {
                passports.add(item.evidence().passport());
            }
        }
        Map<CodePoint, SourceText> sources = new LinkedHashMap<>();
        for (Finding finding : session.model().result().get().findings()) {
            CodePoint culprit = finding.culprit();
            if (culprit != null) {
                source(session, culprit).ifPresent(text -> sources.put(culprit, text));
            }
        }
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
        return new ReportInput(
                session.header().caseNameProperty().get(),
                passports,
                session.model().result().get(),
                sources,
                pictures,
                settings);
    }

    /** Source folders are indexed by now, so this is a short read of one file. */
    private static Optional<SourceText> source(Session session, CodePoint place) {
        try {
            return session.context().source(place).join();
        } catch (CompletionException e) {
            LOG.log(System.Logger.Level.WARNING, "no source for " + place.label(), e);
            return Optional.empty();
        }
    }
}
