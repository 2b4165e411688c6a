package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.model.Evidence;
import dev.auger.model.error.ImportFailure;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.shell.FailureText;
import dev.auger.views.shell.PartialView;
import dev.auger.views.shell.ReadReport;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Shows what was read of one file: its losses, or why it was refused. */
final class DetailsController {

    private final AppContext context;
    private final CaseModel model;
    private final PartialView view;

    /** @param done goes back to the layers */
    DetailsController(AppContext context, CaseModel model, Runnable done) {
        this.context = context;
        this.model = model;
        this.view = new PartialView(context.texts(), context.workers(), DetailsController::copy, done);
    }

    Node show(CaseItem item, Runnable done) {
        Texts texts = context.texts().get();
        Evidence evidence = item.evidence();
        ImportFailure failure = item.failure();
        if (evidence != null) {
            view.show(ReadReport.of(evidence.passport(), texts), List.of());
        } else {
            ReadReport nothing = new ReadReport(item.name(), "", "", "", List.of(), "", "", List.of());
            boolean cancelled = item.state() == CaseItem.State.CANCELLED;
            view.show(
                    nothing,
                    cancelled
                            ? List.of(cancelled(item, done))
                            : failure == null ? List.of() : List.of(card(item, failure, done)));
        }
        return view;
    }

    private ErrorCard card(CaseItem item, ImportFailure failure, Runnable done) {
        String details = FailureText.details(failure);
        Node copy = Buttons.text(context.texts(), "error.copy", "copy", () -> copy(details));
        return FailureText.card(item.name(), failure, context.texts().get(), List.of(copy, remove(item, done)));
    }

    private ErrorCard cancelled(CaseItem item, Runnable done) {
        Texts texts = context.texts().get();
        String title = texts.get("rail.cancelled.title", item.name());
        return new ErrorCard(title, texts.get("rail.cancelled.reason"), "", List.of(remove(item, done)));
    }

    private Node remove(CaseItem item, Runnable done) {
        return Buttons.text(context.texts(), "error.remove", null, () -> {
            model.remove(item.id());
            done.run();
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
