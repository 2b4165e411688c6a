package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventCount;
import dev.auger.model.trail.Finding;
import dev.auger.views.events.EventsView;
import dev.auger.views.shell.PageLink;
import dev.auger.views.shell.PaletteEntry;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Places the command palette can go to: the findings, and the files' own layers. */
final class Places {

    /** Event types are offered from so many characters on: before that they would bury all else. */
    private static final int SHORTEST = 3;

    private Places() {}

    static List<PaletteEntry> find(Session session, String text) {
        Texts texts = session.context().texts().get();
        List<PaletteEntry> entries = new ArrayList<>();
        for (Finding finding : session.model().result().get().findings()) {
            entries.add(new PaletteEntry(
                    "palette.go",
                    "target",
                    texts.get(finding.title()),
                    false,
                    finding.culprit() == null ? "" : finding.culprit().label(),
                    List.of(),
                    () -> session.drill(finding)));
        }
        for (CaseItem item : session.model().items().get()) {
            if (item.evidence() == null || !RecordingPages.areAbout(item.evidence())) {
                continue;
            }
            for (PageLink page : RecordingPages.links(item.evidence())) {
                entries.add(new PaletteEntry(
                        "palette.go",
                        page.icon(),
                        texts.get(page.titleKey()),
                        false,
                        item.name(),
                        List.of(),
                        () -> session.openPage(page.id(), item)));
            }
        }
        if (text.strip().length() >= SHORTEST) {
            entries.addAll(eventTypes(session));
        }
        for (Layer layer : Layer.values()) {
            String label = CoreController.label(session.context().selection().get(), layer);
            if (!label.isEmpty()) {
                entries.add(new PaletteEntry(
                        "palette.go",
                        "layers",
                        label,
                        true,
                        texts.get("layer." + layer.id()),
                        List.of(),
                        () -> session.context().open(layer)));
            }
        }
        return entries;
    }

    /** The event types that occurred, each a place on the page of events. */
    private static List<PaletteEntry> eventTypes(Session session) {
        List<PaletteEntry> entries = new ArrayList<>();
        CaseItem item = session.pageItem(EventsView.ID);
        if (item != null && item.evidence() instanceof Recording recording) {
            for (EventCount type : recording.events()) {
                entries.add(new PaletteEntry(
                        "palette.go",
                        "list",
                        type.label(),
                        false,
                        type.type(),
                        List.of(),
                        () -> session.context().openPage(EventsView.ID, item.id(), type.type())));
            }
        }
        return entries;
    }
}
