package dev.auger.views.wizard;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What the report holds, and the button that saves it. */
final class ReportPage {

    private ReportPage() {}

    static List<Node> of(ReportModel model, ObservableValue<Texts> texts, WizardActions actions) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Bits.wrapped(model.title(), "wizard-question"));
        nodes.add(Bits.wrapped(model.text(), "lead", "secondary"));
        VBox parts = Bits.column("wizard-checks");
        for (String part : model.parts()) {
            parts.getChildren()
                    .add(Bits.row("wizard-line", Icons.of("file-text", "size-16", "secondary"), Bits.wrapped(part, "body")));
        }
        nodes.add(parts);
        if (!model.saved().isEmpty()) {
            nodes.add(Bits.row(
                    "wizard-line",
                    Icons.of("check", "size-16", "ok"),
                    Words.plain(model.saved(), "body", "ok"),
                    Buttons.text(texts, "wizard.report.again", "download", actions::saveReport, "small")));
        }
        return nodes;
    }
}
