package dev.auger.views.wizard;

import dev.auger.views.parts.ScaledRegion;
import dev.auger.views.shell.Drops;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The guided investigation: steps, page, help and the way on. Enter and → go on, Backspace and ← go back, digits and the arrows up and
 * down choose, Esc leaves.
 */
public final class WizardView extends ScaledRegion {

    private static final double STEPS = 232;
    private static final double STEPS_NARROW = 56;
    private static final double FOOT = 64;
    private static final double HELP_LEAST = 300;
    private static final double HELP_MOST = 400;
    private static final double HELP_SHARE = 0.26;
    /** Under this width, as at a large scale, the page has the room to itself. */
    private static final double HELP_FROM = 880;
    /** Under this width the steps are only numbers. */
    private static final double NARROW = 1240;

    private final ObservableValue<Texts> texts;
    private final WizardActions actions;
    private final StepList steps;
    private final ScrollPane page = new ScrollPane();
    private final ScrollPane help = new ScrollPane();
    private final ScrollPane stepScroll = new ScrollPane();
    private final Foot foot;
    private @Nullable PageModel shown;
    private @Nullable HelpModel shownHelp;

    public WizardView(ObservableValue<Texts> texts, WizardActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("wizard");
        steps = new StepList(texts, actions);
        foot = new Foot(actions);
        stepScroll.setContent(steps);
        stepScroll.setFitToHeight(true);
        for (ScrollPane pane : List.of(page, help, stepScroll)) {
            pane.setFitToWidth(true);
            pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            pane.setFocusTraversable(false);
        }
        page.getStyleClass().add("wizard-page-scroll");
        help.getStyleClass().add("wizard-help-scroll");
        stepScroll.getStyleClass().add("wizard-steps-scroll");
        getChildren().setAll(page, stepScroll, help, foot);
        Drops.accept(this, this, actions::drop);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /** Shows a page; what has not changed stays as it is. */
    public void show(List<StepModel> stepModels, PageModel model, HelpModel helpModel, FootModel footModel) {
        steps.show(stepModels);
        if (!model.equals(shown)) {
            boolean same = shown != null && place(shown).equals(place(model));
            double scrolled = same ? page.getVvalue() : 0;
            boolean hadFocus = hasFocusWithin();
            shown = model;
            VBox box = Bits.column("wizard-page");
            box.getChildren().setAll(nodes(model));
            setAccessibleText(place(model));
            page.setContent(box);
            page.setVvalue(scrolled);
            shownHelp = null;
            if (hadFocus) {
                focus();
            }
        }
        if (!helpModel.equals(shownHelp)) {
            shownHelp = helpModel;
            List<ConclusionModel.Stop> trail =
                    model instanceof ConclusionModel conclusion ? conclusion.trail() : List.of();
            help.setContent(HelpColumn.of(helpModel, trail, texts, actions));
        }
        foot.show(footModel);
    }

    private static String place(PageModel model) {
        return model instanceof LayerModel layer
                ? layer.place()
                : model.getClass().getSimpleName();
    }

    private List<Node> nodes(PageModel model) {
        return switch (model) {
            case SymptomModel m -> SymptomPage.of(m, texts, actions);
            case CollectModel m -> CollectPage.of(m, texts, actions);
            case FindingsModel m -> FindingsPage.of(m, texts, actions);
            case LayerModel m -> LayerPage.of(m, texts, actions);
            case ConclusionModel m -> ConclusionPage.of(m, texts, actions);
            case ReportModel m -> ReportPage.of(m, texts, actions);
        };
    }

    /** Puts the keyboard onto the page. */
    public void focus() {
        // Not onto the page itself: a scroll pane that was never drawn has none yet.
        Platform.runLater(this::requestFocus);
    }

    private boolean hasFocusWithin() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }

    private void onKey(KeyEvent e) {
        boolean modified = e.isShortcutDown() || e.isControlDown() || e.isAltDown() || e.isMetaDown();
        if (e.getTarget() instanceof TextInputControl) {
            return;
        }
        if (modified) {
            // In the rest of the window it takes the candidate, and here it does too.
            if (e.getCode() == KeyCode.ENTER && (e.isShortcutDown() || e.isControlDown())) {
                actions.next();
                e.consume();
            }
            return;
        }
        boolean choosing = e.getTarget() instanceof ToggleButton;
        KeyCode code = e.getCode();
        if (code == KeyCode.ESCAPE) {
            actions.leave();
        } else if (code == KeyCode.ENTER) {
            if (e.getTarget() instanceof ButtonBase button) {
                button.fire();
            } else if (isCard(e.getTarget())) {
                return;
            } else {
                actions.next();
            }
        } else if (code == KeyCode.RIGHT && !choosing) {
            actions.next();
        } else if (code == KeyCode.BACK_SPACE || code == KeyCode.LEFT && !choosing) {
            actions.back();
        } else if (code == KeyCode.DOWN && isChoice()) {
            actions.move(1);
        } else if (code == KeyCode.UP && isChoice()) {
            actions.move(-1);
        } else {
            return;
        }
        e.consume();
    }

    private boolean isChoice() {
        return shown instanceof SymptomModel || shown instanceof FindingsModel || shown instanceof LayerModel;
    }

    /** Cards and rows that react to Enter by themselves. */
    private boolean isCard(Object target) {
        return target instanceof Node node && node != this && node.isFocusTraversable();
    }

    private void onTyped(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl || e.getCharacter().length() != 1) {
            return;
        }
        char typed = e.getCharacter().charAt(0);
        if (typed >= '0' && typed <= '9') {
            actions.digit(typed - '0');
        } else if (typed == 'v' && shown instanceof LayerModel) {
            actions.showView();
        } else if (typed == 'o' && shown instanceof CollectModel) {
            actions.openFiles();
        } else {
            return;
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        double u = unit();
        double width = getWidth() / u;
        double height = getHeight() / u;
        boolean narrow = width < NARROW;
        steps.setNarrow(narrow);
        double left = narrow ? STEPS_NARROW : STEPS;
        boolean alone = width < HELP_FROM;
        help.setVisible(!alone);
        double right = alone ? 0 : Math.clamp(width * HELP_SHARE, HELP_LEAST, HELP_MOST);
        double body = Math.max(0, height - FOOT);
        place(stepScroll, 0, 0, left, body);
        place(page, left, 0, width - left - right, body);
        place(help, width - right, 0, right, body);
        place(foot, 0, body, width, FOOT);
    }

    private void place(Node node, double x, double y, double width, double height) {
        double u = unit();
        double left = snapPositionX(x * u);
        double top = snapPositionY(y * u);
        node.resizeRelocate(left, top, snapPositionX((x + width) * u) - left, snapPositionY((y + height) * u) - top);
    }
}
