package dev.auger.analysis.flame.transform;

import dev.auger.model.Frame;
import java.util.List;

/**
 * Who wrote a frame's class, told by its package: what can be hidden with one click. Prefixes end with a dot, so that {@code
 * java.} is not {@code javassist}.
 */
public enum CodeGroup {
    /** The classes of the JDK, and Kotlin's and Scala's own. */
    JDK,
    /** Reflection, method handles and the classes made for them. */
    REFLECTION,
    /** Frameworks that call the application: containers, servers, persistence, reactive streams. */
    FRAMEWORKS;

    private static final List<String> OF_JDK =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "kotlin.", "kotlinx.", "scala.");
    private static final List<String> OF_REFLECTION = List.of(
            "java.lang.reflect.",
            "java.lang.invoke.",
            "jdk.internal.reflect.",
            "sun.reflect.",
            "net.sf.cglib.",
            "net.bytebuddy.",
            "javassist.");
    private static final List<String> OF_FRAMEWORKS = List.of(
            "org.springframework.",
            "io.netty.",
            "reactor.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.tomcat.",
            "org.eclipse.jetty.",
            "io.undertow.",
            "org.xnio.",
            "org.hibernate.",
            "com.zaxxer.hikari.",
            "io.quarkus.",
            "io.vertx.",
            "io.micronaut.",
            "jakarta.",
            "org.glassfish.",
            "org.jboss.",
            "akka.",
            "org.apache.pekko.",
            "io.grpc.",
            "okhttp3.",
            "retrofit2.",
            "rx.",
            "io.reactivex.",
            "com.google.inject.",
            "org.aspectj.");

    private List<String> prefixes() {
        return switch (this) {
            case JDK -> OF_JDK;
            case REFLECTION -> OF_REFLECTION;
            case FRAMEWORKS -> OF_FRAMEWORKS;
        };
    }

    /** Whether a frame is of the group. Generated accessors and proxies are reflection wherever they are put. */
    public boolean has(Frame frame) {
        String name = frame.className();
        return prefixes().stream().anyMatch(name::startsWith) || this == REFLECTION && generated(name);
    }

    private static boolean generated(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.startsWith("$Proxy")
                || simple.startsWith("GeneratedMethodAccessor")
                || simple.startsWith("GeneratedConstructorAccessor")
                || simple.contains("$$EnhancerBy")
                || simple.contains("$$FastClassBy")
                || simple.contains("$$SpringCGLIB");
    }
}
