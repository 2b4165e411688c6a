package dev.auger.importers.mat.child;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parser's progress listener: counts its steps, and hears how many objects it found. */
final class Steps implements InvocationHandler {

    /** In the parser's one message that counts objects: {@code Heap … contains 1,817,852 objects}. */
    private static final Pattern FOUND = Pattern.compile("contains ([\\d,.\\s]+) objects");

    private final IntConsumer percent;
    private long total;
    private long worked;
    private int told = -1;
    private long objects = -1;

    /** @param percent is told each percent once, 0 to 100 */
    Steps(IntConsumer percent) {
        this.percent = percent;
    }

    /** The listener. */
    Object listener(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.eclipse.mat.util.IProgressListener", false, loader);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
    }

    /** Objects it said the file has, or -1. */
    long objects() {
        return objects;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
        switch (method.getName()) {
            case "beginTask" -> {
                // The first task is the whole of reading; the later ones are short beside it.
                if (total == 0 && arguments != null && arguments[1] instanceof Integer steps) {
                    total = steps;
                }
            }
            case "worked" -> worked(first instanceof Integer steps ? steps : 0);
            case "sendUserMessage" -> heard(String.valueOf(arguments == null ? "" : arguments[1]));
            case "isCanceled" -> {
                return false;
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "equals" -> {
                return proxy == first;
            }
            case "toString" -> {
                return "steps";
            }
            default -> {}
        }
        return null;
    }

    private void worked(int steps) {
        worked += steps;
        int now = total <= 0 ? 0 : (int) Math.min(100, 100 * worked / total);
        if (now > told) {
            told = now;
            percent.accept(now);
        }
    }

    private void heard(String message) {
        Matcher found = FOUND.matcher(message);
        if (found.find()) {
            try {
                objects = Long.parseLong(found.group(1).replaceAll("\\D", ""));
            } catch (NumberFormatException tooMany) {
                objects = -1;
            }
        }
    }
}
