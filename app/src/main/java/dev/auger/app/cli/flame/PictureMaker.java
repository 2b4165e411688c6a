package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Draws a flame graph as a PNG. The command line knows no toolkit: whoever starts it gives it one of these. */
@FunctionalInterface
public interface PictureMaker {

    /**
     * @param title what the picture is of
     * @param out left open
     */
    void draw(CallTree tree, String title, Locale locale, OutputStream out) throws IOException;
}
