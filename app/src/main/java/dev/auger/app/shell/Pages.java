package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.model.Evidence;
import dev.auger.views.EvidencePage;
import dev.auger.views.shell.PageFrame;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The pages about files, each made when it is first shown; only the one in front works. */
final class Pages {

    private final AppContext context;
    private final CaseModel model;
    private final PageFrame frame;
    private final Map<String, EvidencePage> pages = new HashMap<>();
    private @Nullable EvidencePage shown;
    private History.@Nullable Page place;
    private @Nullable Evidence evidence;

    Pages(AppContext context, CaseModel model) {
        this.context = context;
        this.model = model;
        this.frame = new PageFrame(context.texts(), RecordingPages.links(), this::openOther, context::closePage);
    }

    private void openOther(String page) {
        if (place != null) {
            context.openPage(page, place.item(), "");
        }
    }

    /** Brings a page to the front. */
    Node show(History.Page wanted, CaseItem item, Evidence about) {
        EvidencePage page = pages.computeIfAbsent(wanted.page(), this::create);
        boolean same = page == shown && wanted.equals(place) && about == evidence;
        if (page != shown) {
            hide();
            shown = page;
        }
        place = wanted;
        evidence = about;
        frame.show(wanted.page(), RecordingPages.links(about), item.name(), page.node());
        if (!same) {
            page.show(about, wanted.at());
        }
        page.setShowing(true);
        return frame;
    }

    /** Sends the shown page to the back. */
    void hide() {
        if (shown != null) {
            shown.setShowing(false);
        }
        shown = null;
    }

    @Nullable
    EvidencePage shown() {
        return shown;
    }

    /** The file a place is about, if it is still in the case and has been read in part. */
    @Nullable
    CaseItem item(History.Page wanted) {
        return model.items().get().stream()
                .filter(i -> i.id() == wanted.item()
                        && i.evidence() != null
                        && RecordingPages.isAbout(wanted.page(), i.evidence()))
                .findFirst()
                .orElse(null);
    }

    private EvidencePage create(String id) {
        return RecordingPages.KINDS.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id))
                .make()
                .apply(context);
    }

    void dispose() {
        pages.values().forEach(EvidencePage::dispose);
    }
}
