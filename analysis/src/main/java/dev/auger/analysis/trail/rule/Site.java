package dev.auger.analysis.trail.rule;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;

/**
 * A line of code as a key: frames differ by how they were compiled, sites do not.
 *
 * @param line 1-based, or -1
 */
public record Site(String className, String method, int line) {

    public static Site of(Frame frame) {
        return new Site(frame.className(), frame.method(), frame.line());
    }

    public CodePoint point() {
        return new CodePoint(className, method, null, line);
    }

    /** {@code PriceCurve.<init>:58}. */
    public String label() {
        String name = Names.shortFrame(new Frame(className, method, null, line, dev.auger.model.FrameKind.JAVA));
        return line > 0 ? name + ':' + line : name;
    }

    public String qualifiedMethod() {
        return className + '.' + method;
    }
}
