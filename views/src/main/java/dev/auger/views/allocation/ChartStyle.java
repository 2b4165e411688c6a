package dev.auger.views.allocation;

import dev.auger.views.paint.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The theme's colours and fonts in the terms of the chart library. */
final class ChartStyle {

    private static final String MONO = "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf";

    private final Palette palette;

    ChartStyle(Palette palette) {
        this.palette = palette.with(
                "chart-1",
                "chart-2",
                "chart-3",
                "chart-4",
                "chart-5",
                "chart-6",
                "chart-7",
                "chart-8",
                "text",
                "text-muted",
                "line-subtle",
                "bg-surface");
    }

    /** Makes the font known to the chart library, once; takes longer than a frame the first time, so a worker does it before a chart is built. */
    static void prepare() {
        FontRegistration.done();
    }

    Color colour(String token) {
        javafx.scene.paint.Color c = palette.get(token);
        return new Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }

    Font axisFont() {
        javafx.scene.text.Font font = palette.font("axis");
        return new Font(font.getFamily(), Font.PLAIN, 1).deriveFont((float) font.getSize());
    }

    double scale() {
        return palette.scale();
    }

    void style(ValueAxis axis) {
        axis.setTickLabelFont(axisFont());
        axis.setTickLabelPaint(colour("text-muted"));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLabel(null);
    }

    void style(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(colour("line-subtle"));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** The chart library measures text with AWT, which does not know the fonts JavaFX has loaded. */
    private static final class FontRegistration {

        static {
            try (InputStream in = ChartStyle.class.getResourceAsStream(MONO)) {
                if (in != null) {
                    GraphicsEnvironment.getLocalGraphicsEnvironment()
                            .registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
                }
            } catch (IOException | FontFormatException e) {
                // Labels then stand a pixel or two off; nothing else depends on it.
                System.getLogger(ChartStyle.class.getName()).log(System.Logger.Level.DEBUG, MONO, e);
            }
        }

        static void done() {}
    }
}
