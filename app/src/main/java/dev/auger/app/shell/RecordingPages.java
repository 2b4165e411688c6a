package dev.auger.app.shell;

import dev.auger.model.ClassHistograms;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.GcLog;
import dev.auger.model.Recording;
import dev.auger.views.EvidencePage;
import dev.auger.views.ViewContext;
import dev.auger.views.events.EventsView;
import dev.auger.views.gc.GcView;
import dev.auger.views.gc.HistogramPage;
import dev.auger.views.quality.QualityView;
import dev.auger.views.shell.PageLink;
import dev.auger.views.survivors.SurvivorsView;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The pages there are about a file: one entry each, from which cards, tabs, keys and palette are made. */
final class RecordingPages {

    /**
     * A kind of page.
     *
     * @param link its id, title and icon
     * @param keys the combination that opens it
     * @param about the files that have it
     * @param make makes the page when it is first opened
     */
    record Kind(PageLink link, String keys, Predicate<Evidence> about, Function<ViewContext, EvidencePage> make) {
        String id() {
            return link.id();
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind(
                    new PageLink(EventsView.ID, "page.events", "list"),
                    "Shortcut+E",
                    RecordingPages::isRecording,
                    EventsView::new),
            new Kind(
                    new PageLink(GcView.ID, "page.gc", "trash-2"),
                    "Shortcut+G",
                    about -> isRecording(about) || about instanceof GcLog,
                    GcView::new),
            new Kind(
                    new PageLink(HistogramPage.ID, "page.histogram", "bar-chart-2"),
                    "Shortcut+Shift+H",
                    ClassHistograms.class::isInstance,
                    HistogramPage::new),
            new Kind(
                    new PageLink("quality", "page.quality", "shield"),
                    "Shortcut+Shift+Q",
                    RecordingPages::isRecording,
                    QualityView::new),
            new Kind(
                    new PageLink("survivors", "page.survivors", "anchor"),
                    "Shortcut+Shift+L",
                    RecordingPages::isRecording,
                    SurvivorsView::new));

    private RecordingPages() {}

    static List<PageLink> links() {
        return KINDS.stream().map(Kind::link).toList();
    }

    /** The pages a file has. */
    static List<PageLink> links(Evidence evidence) {
        return KINDS.stream()
                .filter(k -> k.about.test(evidence))
                .map(Kind::link)
                .toList();
    }

    /** Whether there are pages about a file. */
    static boolean areAbout(Evidence evidence) {
        return !links(evidence).isEmpty();
    }

    /** Whether a file has a page. */
    static boolean isAbout(String page, Evidence evidence) {
        return links(evidence).stream().anyMatch(link -> link.id().equals(page));
    }

    /** Only recordings of JFR have events. */
    private static boolean isRecording(Evidence evidence) {
        return evidence instanceof Recording && evidence.passport().kind() == EvidenceKind.JFR;
    }
}
