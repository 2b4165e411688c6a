package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.diff.Comparability.Doubt;
import dev.auger.analysis.flame.diff.Comparability.Reason;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is compared with what, whether it can be, and what the colours of the change mean. */
final class DiffBar extends VBox {

    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final String[] STEPS = {"▼ 4", "▼ 1.5", "▼ 0.25", "≈", "▲ 0.25", "▲ 1.5", "▲ 4"};
    private static final String[] TOKENS = {
        "diff-less-3", "diff-less-2", "diff-less-1", "diff-same", "diff-more-1", "diff-more-2", "diff-more-3"
    };

    private final ObservableValue<Texts> texts;
    private final Runnable onSwap;
    private final Runnable onEnd;

    DiffBar(ObservableValue<Texts> texts, Runnable onSwap, Runnable onEnd) {
        this.texts = texts;
        this.onSwap = onSwap;
        this.onEnd = onEnd;
        getStyleClass().add("diff-bar");
        Buttons.show(this, false);
    }

    void show(FlameRequest.Result result, Comparison comparison, Texts now) {
        Buttons.show(this, true);
        getChildren()
                .setAll(line(comparison, now), ramp(result.request().options().what(), now));
    }

    private Region line(Comparison comparison, Texts now) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox files = new HBox(
                side(
                        now.get("flame.diff.before"),
                        comparison.before(),
                        comparison.diff().before().sampleCount(),
                        now),
                Icons.of("arrow-right"),
                side(
                        now.get("flame.diff.after"),
                        comparison.after(),
                        comparison.diff().after().sampleCount(),
                        now),
                gap,
                Buttons.text(texts, "flame.diff.swap", "refresh-cw", onSwap, "small"),
                Buttons.icon(texts, "flame.diff.end", "x", onEnd, "small"));
        files.getStyleClass().add("diff-files");
        List<Doubt> doubts = comparison.doubts();
        Label verdict = new Label(
                doubts.isEmpty()
                        ? now.get("flame.diff.comparable")
                        : now.get("flame.diff.hardly", reasons(doubts, comparison, now)),
                Icons.of(doubts.isEmpty() ? "check-circle" : "alert-triangle"));
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.getStyleClass().add("diff-verdict");
        VBox box = new VBox(files, verdict);
        box.getStyleClass().add("diff-line");
        box.pseudoClassStateChanged(DOUBTFUL, !doubts.isEmpty());
        return box;
    }

    private static Region side(String name, Recording recording, long samples, Texts now) {
        Label head = new Label(name);
        head.getStyleClass().addAll("caption", "muted");
        Label file = new Label(FlameSources.shortName(recording, 32));
        file.getStyleClass().add("diff-file");
        file.setMinWidth(USE_PREF_SIZE);
        Label facts = new Label(now.get("flame.diff.facts", Numbers.inText(samples), duration(recording)));
        facts.getStyleClass().addAll("caption", "muted");
        facts.setMinWidth(USE_PREF_SIZE);
        return new VBox(new HBox(8, head, facts), file);
    }

    private static String duration(Recording recording) {
        TimeRange range = recording.range();
        return recording.isTimed() ? Numbers.nanos(range.nanos()) : "–";
    }

    private static String reasons(List<Doubt> doubts, Comparison comparison, Texts now) {
        List<String> reasons = new ArrayList<>();
        SampleKind.Unit unit = comparison.diff().after().unit();
        for (Doubt doubt : doubts) {
            Reason reason = doubt.reason();
            reasons.add(now.get(
                    "flame.diff.doubt." + reason.name().toLowerCase(Locale.ROOT),
                    shown(reason, doubt.before(), unit),
                    shown(reason, doubt.after(), unit)));
        }
        return String.join(now.get("list.semicolon"), reasons);
    }

    private static String shown(Reason reason, String value, SampleKind.Unit unit) {
        return switch (reason) {
            case PERIOD, DURATION -> Numbers.nanos(Long.parseLong(value));
            case LOAD -> FrameFacts.amount(unit, Long.parseLong(value));
            case FEW -> Numbers.inText(Long.parseLong(value));
            case KIND, JVM, HOST -> value;
            case PROGRAM -> value.length() > 60 ? value.substring(0, 60) + "…" : value;
        };
    }

    /** The colours with what they stand for. */
    static Region ramp(FlameKind what, Texts now) {
        HBox steps = new HBox();
        steps.getStyleClass().add("diff-steps");
        for (int i = 0; i < STEPS.length; i++) {
            Label step = new Label(STEPS[i]);
            step.getStyleClass().addAll("diff-step", TOKENS[i]);
            step.setMinWidth(USE_PREF_SIZE);
            steps.getChildren().add(step);
        }
        Label less = new Label(now.get("flame.diff.fell"));
        Label more = new Label(now.get("flame.diff.rose", KindNames.of(what, now)));
        Label grey = new Label(now.get("flame.diff.grey"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Label label : List.of(less, more, grey)) {
            label.getStyleClass().add("legend-name");
        }
        less.setMinWidth(USE_PREF_SIZE);
        more.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(less, steps, more, gap, grey);
        row.getStyleClass().addAll("legend", "diff-legend");
        return row;
    }
}
