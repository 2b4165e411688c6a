package dev.auger.importers.mat.child;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A dump opened by one of the parsers.
 *
 * @param snapshot the parser's answer
 * @param loader knows the parser's classes
 */
record Opened(Object snapshot, ClassLoader loader) {

    private static final String LISTENER = "org.eclipse.mat.util.IProgressListener";

    /** By the parser on the class path, as published for Android. */
    static Opened published(File dump, Steps steps) throws ReflectiveOperationException {
        ClassLoader loader = Opened.class.getClassLoader();
        Class<?> factory = Class.forName("org.eclipse.mat.parser.internal.SnapshotFactory", true, loader);
        Object snapshot = factory.getMethod("openSnapshot", File.class, Map.class, Class.forName(LISTENER))
                .invoke(factory.getConstructor().newInstance(), dump, new HashMap<>(), steps.listener(loader));
        return new Opened(snapshot, loader);
    }

    /**
     * By an installation of Eclipse MAT.
     *
     * @param home folder that holds {@code plugins}
     * @param scratch where it may write
     */
    static Opened installed(Path home, Path scratch, File dump, Steps steps) throws ReflectiveOperationException {
        Class<?> factory;
        try {
            factory =
                    new Equinox(home, scratch).load("org.eclipse.mat.api", "org.eclipse.mat.snapshot.SnapshotFactory");
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new NoInstallation(e);
        }
        ClassLoader loader = factory.getClassLoader();
        Class<?> listener = Class.forName(LISTENER, false, loader);
        Object snapshot = factory.getMethod("openSnapshot", File.class, Map.class, listener)
                .invoke(null, dump, new HashMap<>(), steps.listener(loader));
        return new Opened(snapshot, loader);
    }

    /** The installation does not start, or has another face than known. */
    static final class NoInstallation extends ReflectiveOperationException {

        private static final long serialVersionUID = 1L;

        NoInstallation(Throwable cause) {
            super(String.valueOf(cause instanceof InvocationTargetException e ? e.getCause() : cause), cause);
        }
    }
}
