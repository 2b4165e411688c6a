package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.model.Evidence;
import dev.auger.model.Passport;
import dev.auger.views.shell.PartialNote;
import dev.auger.views.shell.ReadReport;
import dev.auger.views.shell.ShellLayout;
import dev.auger.views.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Says over the views of the layers that some of what they show was not read whole, until the user has taken note of it. */
final class PartialNotes {

    private final AppContext context;
    private final CaseModel model;
    private final ShellLayout layout;
    private final Consumer<CaseItem> details;
    private final Set<String> noted = new HashSet<>();

    PartialNotes(AppContext context, CaseModel model, ShellLayout layout, Consumer<CaseItem> details) {
        this.context = context;
        this.model = model;
        this.layout = layout;
        this.details = details;
    }

    /** A layer is shown now; a page about one file says by itself what that lacks. */
    void show() {
        List<CaseItem> partial =
                model.items().get().stream().filter(this::isPartial).toList();
        if (partial.isEmpty()) {
            layout.setNote(null);
            return;
        }
        CaseItem first = partial.getFirst();
        Evidence evidence = first.evidence();
        if (evidence == null) {
            return;
        }
        Passport passport = evidence.passport();
        Texts texts = context.texts().get();
        String words = texts.get(
                "read.note", passport.name(), ReadReport.of(passport, texts).fact(), partial.size() - 1);
        layout.setNote(new PartialNote(
                context.texts(),
                words,
                () -> {
                    layout.setNote(null);
                    details.accept(first);
                },
                () -> {
                    partial.forEach(item -> noted.add(item.name()));
                    layout.setNote(null);
                }));
    }

    /** Something else is shown. */
    void hide() {
        layout.setNote(null);
    }

    private boolean isPartial(CaseItem item) {
        Evidence evidence = item.evidence();
        return item.state() != CaseItem.State.READING
                && evidence != null
                && !evidence.passport().complete()
                && !noted.contains(item.name());
    }
}
