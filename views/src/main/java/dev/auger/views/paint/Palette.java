package dev.auger.views.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Colours, fonts and scale of the style sheets for code that draws on a canvas. A hidden probe beside the drawing takes part in
 * CSS, so a new theme or scale arrives like anywhere else: {@link #versionProperty} changes and the drawing repaints.
 *
 * <p>Colours are the tokens of {@code tokens.css} without their {@code -auger-}. Application thread only.
 */
public final class Palette {

    private static final double PROBE_WIDTH = 100;

    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
    private final Probe probe = new Probe();
    private final Set<String> tokens = new LinkedHashSet<>();
    private final Map<String, Color> colours = new HashMap<>();
    private final Map<String, Text> fonts = new HashMap<>();

    private Palette() {
        probe.backgroundProperty().addListener((o, old, now) -> read(now));
        probe.minWidthProperty().addListener(o -> changed());
    }

    /** The palette of a node, the same each time. The probe lives in the node if it is a pane, else in its nearest pane above. */
    public static Palette of(Node node) {
        return (Palette) node.getProperties().computeIfAbsent(Palette.class, k -> {
            Palette palette = new Palette();
            palette.attach(node);
            return palette;
        });
    }

    private void attach(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Pane pane) {
                pane.getChildren().add(probe);
                return;
            }
        }
        node.parentProperty().addListener((o, old, now) -> reattach(now));
    }

    private void reattach(Parent parent) {
        if (probe.getParent() == null && parent != null) {
            attach(parent);
        }
    }

    /** The colour of a token, for example {@code frame-java}; transparent while the node has no scene, or for an unknown token. */
    public Color get(String token) {
        Color colour = colours.get(token);
        if (colour == null && tokens.add(token)) {
            restyle();
            colour = colours.get(token);
        }
        return colour == null ? Color.TRANSPARENT : colour;
    }

    /** Registers tokens together, which costs one pass of CSS instead of one each. */
    public Palette with(String... more) {
        if (tokens.addAll(List.of(more))) {
            restyle();
        }
        return this;
    }

    private void restyle() {
        List<String> paints = new ArrayList<>();
        tokens.forEach(token -> paints.add("-auger-" + token));
        probe.setStyle("-fx-background-color: " + String.join(", ", paints) + ";");
        probe.applyCss();
    }

    private void read(Background background) {
        Map<String, Color> before = Map.copyOf(colours);
        colours.clear();
        int i = 0;
        for (String token : tokens) {
            if (background != null
                    && i < background.getFills().size()
                    && background.getFills().get(i).getFill() instanceof Color colour) {
                colours.put(token, colour);
            }
            i++;
        }
        if (!colours.equals(before)) {
            changed();
        }
    }

    /** The font of a style class for text, for example {@code mono-small}. */
    public Font font(String styleClass) {
        Text text = fonts.get(styleClass);
        if (text == null) {
            text = new Text();
            text.setManaged(false);
            text.getStyleClass().add(styleClass);
            fonts.put(styleClass, text);
            probe.add(text);
            text.applyCss();
            text.fontProperty().addListener(o -> changed());
        }
        return text.getFont();
    }

    /** Pixels for one pixel at 100 %. */
    public double scale() {
        return probe.getMinWidth() > 0 ? probe.getMinWidth() / PROBE_WIDTH : 1;
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /** Changes whenever a colour, a font or the scale did. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Takes part in CSS, takes no room and draws nothing. */
    private static final class Probe extends Region {
        Probe() {
            getStyleClass().add("palette");
            setManaged(false);
            setMouseTransparent(true);
        }

        void add(Node node) {
            getChildren().add(node);
        }
    }
}
