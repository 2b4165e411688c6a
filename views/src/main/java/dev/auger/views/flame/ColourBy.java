package dev.auger.views.flame;

import dev.auger.analysis.flame.transform.CodeGroup;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import java.util.Locale;

/** What the colours of frames stand for. */
public enum ColourBy {
    KIND,
    PACKAGE,
    /** Whose code it is: the JDK, or the library by the first two parts of its package. */
    MODULE;

    String key() {
        return "flame.colour." + name().toLowerCase(Locale.ROOT);
    }

    /** The group a frame belongs to; empty for none. */
    String group(Frame frame) {
        String packageName = Names.packageOf(frame.className());
        if (this == PACKAGE) {
            return packageName.isEmpty() ? frame.className() : packageName;
        }
        if (CodeGroup.JDK.has(frame)) {
            return "JDK";
        }
        int first = packageName.indexOf('.');
        int second = first < 0 ? -1 : packageName.indexOf('.', first + 1);
        String two = second < 0 ? packageName : packageName.substring(0, second);
        return two.isEmpty() ? frame.className() : two;
    }
}
