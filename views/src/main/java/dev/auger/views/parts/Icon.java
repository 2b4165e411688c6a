package dev.auger.views.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * One glyph of the Feather font. It has its font from the beginning, so that nobody looks for the glyph in every font of the system, and
 * is styled by {@code -fx-icon-size} and {@code -fx-icon-color}, not by an inline style, which would be parsed for each icon.
 */
public final class Icon extends Text {

    private static final double SIZE = 14;
    private static final StyleablePropertyFactory<Icon> FACTORY =
            new StyleablePropertyFactory<>(Text.getClassCssMetaData());
    private static final CssMetaData<Icon, Number> ICON_SIZE =
            FACTORY.createSizeCssMetaData("-fx-icon-size", icon -> icon.iconSize, SIZE);
    private static final CssMetaData<Icon, Paint> ICON_COLOUR =
            FACTORY.createPaintCssMetaData("-fx-icon-color", icon -> icon.iconColour, Color.TRANSPARENT);
    private static final List<CssMetaData<? extends Styleable, ?>> METADATA = metadata();

    private final SimpleStyleableDoubleProperty iconSize =
            new SimpleStyleableDoubleProperty(ICON_SIZE, this, "iconSize", SIZE);
    private final SimpleStyleableObjectProperty<Paint> iconColour =
            new SimpleStyleableObjectProperty<>(ICON_COLOUR, this, "iconColour", Color.TRANSPARENT);

    Icon(Feather glyph) {
        super(Character.toString(glyph.getCode()));
        getStyleClass().add("ikonli-font-icon");
        setFont(Loaded.FONT);
        iconSize.addListener((o, old, now) -> setFont(Font.font(Loaded.FONT.getFamily(), now.doubleValue())));
        iconColour.addListener((o, old, now) -> setFill(now));
    }

    private static List<CssMetaData<? extends Styleable, ?>> metadata() {
        // The font follows from the size; a style for text around the icon must not replace it.
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(FACTORY.getCssMetaData());
        all.removeIf(data ->
                data.getProperty().equals("-fx-font") || data.getProperty().equals("-fx-fill"));
        return List.copyOf(all);
    }

    /** What can be set by style sheets. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return METADATA;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return METADATA;
    }

    /** Loads the font once, when the first icon is made. */
    private static final class Loaded {

        static final Font FONT = load();

        private static Font load() {
            try (InputStream in = new FeatherIkonHandler().getFontResourceAsStream()) {
                Font font = in == null ? null : Font.loadFont(in, SIZE);
                return font == null ? Font.font(SIZE) : font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
