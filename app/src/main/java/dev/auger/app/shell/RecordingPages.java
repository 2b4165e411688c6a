package dev.auger.app.shell;

import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Recording;
import dev.auger.views.RecordingPage;
import dev.auger.views.ViewContext;
import dev.auger.views.events.EventsView;
import dev.auger.views.quality.QualityView;
import dev.auger.views.shell.PageLink;
import dev.auger.views.survivors.SurvivorsView;
import java.util.List;
import java.util.function.Function;

/** The pages there are about a recording: one entry each, from which cards, tabs, keys and palette are made. */
final class RecordingPages {

    /**
     * A kind of page.
     *
     * @param link its id, title and icon
     * @param keys the combination that opens it
     * @param make makes the page when it is first opened
     */
    record Kind(PageLink link, String keys, Function<ViewContext, RecordingPage> make) {
        String id() {
            return link.id();
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind(new PageLink("events", "page.events", "list"), "Shortcut+E", EventsView::new),
            new Kind(new PageLink("quality", "page.quality", "shield"), "Shortcut+Shift+Q", QualityView::new),
            new Kind(new PageLink("survivors", "page.survivors", "anchor"), "Shortcut+Shift+L", SurvivorsView::new));

    private RecordingPages() {}

    static List<PageLink> links() {
        return KINDS.stream().map(Kind::link).toList();
    }

    /** Whether there are pages about a file: only recordings of JFR have events. */
    static boolean areAbout(Evidence evidence) {
        return evidence instanceof Recording && evidence.passport().kind() == EvidenceKind.JFR;
    }
}
