package dev.auger.importers.source.names;

import dev.auger.model.source.SourceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The class with source behind the class of a frame.
 *
 * @param name binary name with dots
 * @param generated the frame's class is made at run time and only stands for this one
 * @param none why there is no such class, or null if there is
 */
public record HostClass(String name, boolean generated, SourceAnswer.@Nullable Reason none) {

    /** Marks between the name of a class and what a library adds for the subclass it generates. */
    private static final String[] GENERATED = {
        "$$SpringCGLIB$$",
        "$$EnhancerBySpringCGLIB$$",
        "$$FastClassBySpringCGLIB$$",
        "$$EnhancerByCGLIB$$",
        "$$FastClassByCGLIB$$",
        "$$EnhancerByGuice$$",
        "$$FastClassByGuice$$",
        "$HibernateProxy$",
        "$$KeyFactoryByCGLIB$$",
        "_$$_jvst",
        "_$$_javassist",
        "$MockitoMock$",
        "$ByteBuddy$",
        "$$_WeldClientProxy",
        "$Proxy$_$$_Weld",
        "_ClientProxy",
    };

    /** Classes whose code the JVM or the JDK makes at run time, by the beginning of their names. */
    private static final String[] WITHOUT_SOURCE = {
        "jdk.internal.reflect.Generated",
        "sun.reflect.Generated",
        "java.lang.invoke.LambdaForm$",
        "java.lang.invoke.DirectMethodHandle$Holder",
        "java.lang.invoke.DelegatingMethodHandle$Holder",
        "java.lang.invoke.Invokers$Holder",
        "java.lang.invoke.VarHandleGuards$Holder",
        "java.lang.invoke.BoundMethodHandle$Species_",
    };

    /** Looks at a binary name with dots. */
    public static HostClass of(String className) {
        String name = className;
        for (String start : WITHOUT_SOURCE) {
            if (name.startsWith(start)) {
                return new HostClass(name, true, SourceAnswer.Reason.GENERATED);
            }
        }
        int hidden = name.indexOf("$$Lambda");
        if (hidden < 0) {
            hidden = name.indexOf("$$StringConcat");
        }
        if (hidden > 0) {
            return new HostClass(name.substring(0, hidden), true, null);
        }
        for (String mark : GENERATED) {
            int at = name.indexOf(mark);
            if (at > 0) {
                return new HostClass(name.substring(0, at), true, null);
            }
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (simple.startsWith("$Proxy") && isNumber(simple.substring(6))) {
            return new HostClass(name, true, SourceAnswer.Reason.GENERATED);
        }
        // A hidden class keeps the name of the class it was made for: Host/0x0000….
        int slash = name.indexOf('/');
        return slash > 0 ? new HostClass(name.substring(0, slash), true, null) : new HostClass(name, false, null);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
