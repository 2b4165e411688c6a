package dev.auger.importers.mat.child;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;

/**
 * An {@code org.eclipse.mat.snapshot.ISnapshot} by its names, so that one worker serves every version of the parser: sizes are
 * {@code int} in old ones and {@code long} in new ones.
 */
final class Snapshot {

    private static final MethodType INT_OF_INT = MethodType.methodType(int.class, Object.class, int.class);
    private static final MethodType LONG_OF_INT = MethodType.methodType(long.class, Object.class, int.class);

    private final Object snapshot;
    private final Class<?> type;
    private final MethodHandle dominator;
    private final MethodHandle address;
    private final MethodHandle id;
    private final MethodHandle shallow;
    private final MethodHandle retained;

    /** @param loader knows the parser's classes */
    Snapshot(Object snapshot, ClassLoader loader) throws ReflectiveOperationException {
        this.snapshot = snapshot;
        this.type = Class.forName("org.eclipse.mat.snapshot.ISnapshot", false, loader);
        dominator = of("getImmediateDominatorId", int.class).asType(INT_OF_INT);
        address = of("mapIdToAddress", int.class).asType(LONG_OF_INT);
        id = of("mapAddressToId", long.class).asType(MethodType.methodType(int.class, Object.class, long.class));
        shallow = of("getHeapSize", int.class).asType(LONG_OF_INT);
        retained = of("getRetainedHeapSize", int.class).asType(LONG_OF_INT);
    }

    private MethodHandle of(String method, Class<?> argument) throws ReflectiveOperationException {
        return MethodHandles.publicLookup().unreflect(type.getMethod(method, argument));
    }

    /** Objects of the graph. */
    int objects() throws ReflectiveOperationException {
        return ((Number) ofInfo("getNumberOfObjects")).intValue();
    }

    int identifierBytes() throws ReflectiveOperationException {
        return ((Number) ofInfo("getIdentifierSize")).intValue();
    }

    /** What the parser takes a reference for: old versions know nothing of compressed ones. */
    int referenceBytes() throws ReflectiveOperationException {
        Object info = info();
        Object compressed =
                info.getClass().getMethod("getProperty", String.class).invoke(info, "$useCompressedOops");
        return Boolean.TRUE.equals(compressed) ? 4 : identifierBytes();
    }

    private Object info() throws ReflectiveOperationException {
        return type.getMethod("getSnapshotInfo").invoke(snapshot);
    }

    private Object ofInfo(String method) throws ReflectiveOperationException {
        Object info = info();
        return info.getClass().getMethod(method).invoke(info);
    }

    int[] roots() throws ReflectiveOperationException {
        return (int[]) type.getMethod("getGCRoots").invoke(snapshot);
    }

    Collection<?> classes() throws ReflectiveOperationException {
        return (Collection<?>) type.getMethod("getClasses").invoke(snapshot);
    }

    long address(int object) throws ReflectiveOperationException {
        try {
            return (long) address.invokeExact(snapshot, object);
        } catch (Throwable e) {
            throw wrapped(e);
        }
    }

    /** -1 if the graph does not have it. */
    int object(long at) {
        try {
            return (int) id.invokeExact(snapshot, at);
        } catch (Error e) {
            throw e;
        } catch (Throwable notThere) {
            return -1;
        }
    }

    /** -1 if only the collector dominates. */
    int dominator(int object) throws ReflectiveOperationException {
        try {
            return Math.max(-1, (int) dominator.invokeExact(snapshot, object));
        } catch (Throwable e) {
            throw wrapped(e);
        }
    }

    long shallow(int object) throws ReflectiveOperationException {
        try {
            return (long) shallow.invokeExact(snapshot, object);
        } catch (Throwable e) {
            throw wrapped(e);
        }
    }

    long retained(int object) throws ReflectiveOperationException {
        try {
            return (long) retained.invokeExact(snapshot, object);
        } catch (Throwable e) {
            throw wrapped(e);
        }
    }

    private static InvocationTargetException wrapped(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new InvocationTargetException(e);
    }
}
