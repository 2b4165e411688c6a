package dev.auger.views.table;

import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/**
 * A list of lines of one height, of which only those in sight are nodes. One line leads: the arrow keys, Home, End, Page Up and
 * Page Down move it, Enter chooses it. The height comes from CSS, by an invisible region, so that it follows the scale.
 *
 * @param <N> node of a line
 */
public abstract class LineList<N extends Region> extends Region implements RowFlow.Source<N> {

    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");

    private final RowFlow<N> flow = new RowFlow<>(this);
    private final Region rule = new Region();
    private final double height;
    private int lead;

    /**
     * @param ruleClass style class whose preferred height is the lines'
     * @param height height of a line while CSS says nothing
     * @param lead line that leads at first, or -1 for none
     */
    protected LineList(String styleClass, String ruleClass, double height, int lead) {
        this.height = height;
        this.lead = lead;
        getStyleClass().add(styleClass);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        rule.getStyleClass().add(ruleClass);
        rule.setVisible(false);
        rule.prefHeightProperty().addListener(o -> flow.refresh());
        getChildren().addAll(flow, rule);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener(o -> flow.refresh());
    }

    /** Chooses a line, by Enter. */
    protected abstract void choose(int line);

    /** Reacts to any other key; returns whether it did. */
    protected boolean key(KeyEvent event) {
        return false;
    }

    /** The line that leads, or -1. */
    protected final int lead() {
        return lead;
    }

    protected final void setLead(int line) {
        lead = line;
    }

    /** Chooses the line a node shows when it is clicked, as Enter does. */
    protected final void chooseByMouse(N node, IntSupplier line) {
        node.setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && line.getAsInt() < count()) {
                lead = line.getAsInt();
                choose(lead);
            }
        });
    }

    /** Marks a line's node if it leads while the list has the focus. */
    protected final void markLead(Node node, int line) {
        node.pseudoClassStateChanged(LEAD, isFocused() && line == lead);
    }

    /** Draws the lines in sight anew. */
    protected final void refresh() {
        flow.refresh();
    }

    /** Scrolls so that a line stands where the eye looks first. */
    protected final void revealAtThird(int line) {
        flow.centre(line);
    }

    protected final void scrollToTop() {
        flow.scrollTo(0);
    }

    private double lineHeight() {
        return rule.getPrefHeight() > 0 ? rule.getPrefHeight() : height;
    }

    @Override
    public final double top(int line) {
        return line * lineHeight();
    }

    @Override
    public final int lineAt(double y) {
        return Math.clamp((long) (y / lineHeight()), 0, Math.max(0, count() - 1));
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void onKey(KeyEvent event) {
        int next = switch (event.getCode()) {
            case UP -> lead - 1;
            case DOWN -> lead + 1;
            case HOME -> 0;
            case END -> count() - 1;
            case PAGE_UP -> lead - flow.pageLines();
            case PAGE_DOWN -> lead + flow.pageLines();
            default -> Integer.MIN_VALUE;
        };
        if (count() > 0 && next != Integer.MIN_VALUE) {
            lead = Math.clamp(next, 0, count() - 1);
            flow.refresh();
            flow.reveal(lead);
        } else if (event.getCode() == KeyCode.ENTER && lead >= 0 && lead < count()) {
            choose(lead);
        } else if (!key(event)) {
            return;
        }
        event.consume();
    }
}
