package dev.auger.importers.source.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What a compiled method's name says of the method it was written in.
 *
 * @param kind whether it is one of a name, an initializer, or cannot be told
 * @param names as they may stand in the source, likeliest first; empty unless it has a name
 */
public record CompiledMethod(Kind kind, List<String> names) {

    /** Kinds of methods, as far as looking for them goes. */
    public enum Kind {
        NAMED,
        /** A constructor or static initializer: the code of fields is in it too. */
        INITIALIZER,
        /** Made by the compiler: no method of the source. */
        UNSAID
    }

    private static final String FOR_INLINE = "$$forInline";
    private static final CompiledMethod INITIALIZER = new CompiledMethod(Kind.INITIALIZER, List.of());
    private static final CompiledMethod UNSAID = new CompiledMethod(Kind.UNSAID, List.of());

    /** Reads a name of Java, Kotlin, Scala or Groovy. */
    public static CompiledMethod of(String method) {
        if (method.equals("<init>") || method.equals("<clinit>")) {
            return INITIALIZER;
        }
        if (method.endsWith("$$$outer")) {
            // scalac: the object an inner class belongs to.
            return UNSAID;
        }
        if (method.endsWith(FOR_INLINE)) {
            // kotlinc: a copy of an inline function for its own use.
            return of(method.substring(0, method.length() - FOR_INLINE.length()));
        }
        // scalac: a$b$Class$$price for a private member that others use.
        int expanded = method.lastIndexOf("$$");
        String name = expanded > 0 ? method.substring(expanded + 2) : method;
        if (name.startsWith("lambda$")) {
            // javac: lambda$place$0; of initializers lambda$new$0 and lambda$static$0.
            name = beforeNumber(name.substring(7));
            return name.equals("new") || name.equals("static") ? INITIALIZER : named(name);
        }
        if (name.startsWith("$anonfun$")) {
            // scalac: $anonfun$place$1, $anonfun$place$1$adapted.
            name = upTo(name.substring(9), "$");
            return name.equals("new") || name.isEmpty() ? INITIALIZER : named(name);
        }
        if (name.startsWith("access$")
                || name.startsWith("$")
                || name.startsWith("-")
                || name.isEmpty()
                || name.startsWith("invoke")) {
            return UNSAID;
        }
        // kotlinc: place$default, place$lambda$0, place$lambda-0, place$suspendImpl, place$module; place-impl of value
        // classes.
        name = upTo(name, "$");
        int dash = name.indexOf('-');
        if (dash > 0) {
            name = name.substring(0, dash);
        }
        if (name.equals("_init_") || name.equals("constructor")) {
            return INITIALIZER;
        }
        return named(name);
    }

    /** Reads a function of Go: {@code main.load}, {@code example.com/shop/order.(*Book).Place.func1}. */
    public static CompiledMethod ofGo(String function) {
        String name = function.substring(function.lastIndexOf('/') + 1);
        int generic = name.indexOf('[');
        if (generic >= 0 && name.indexOf(']') > generic) {
            name = name.substring(0, generic) + name.substring(name.lastIndexOf(']') + 1);
        }
        if (name.endsWith("-fm")) {
            name = name.substring(0, name.length() - 3);
        }
        String found = "";
        String[] parts = name.split("\\.");
        for (int i = parts.length > 1 ? 1 : 0; i < parts.length; i++) {
            if (!found.isEmpty() && isInner(parts[i])) {
                break;
            }
            found = parts[i];
        }
        // A function in a variable of the package, glob..func1, has no name to look for.
        return found.isEmpty() || isInner(found) ? UNSAID : new CompiledMethod(Kind.NAMED, List.of(found));
    }

    /** Functions without a name are counted within the one around them. */
    private static boolean isInner(String part) {
        String bare = part;
        for (String prefix : new String[] {"func", "gowrap", "deferwrap"}) {
            if (part.startsWith(prefix)) {
                bare = part.substring(prefix.length());
            }
        }
        return !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    private static CompiledMethod named(String name) {
        if (name.isEmpty()) {
            return UNSAID;
        }
        List<String> names = new ArrayList<>(List.of(upTo(name, "$")));
        if (name.length() > 1 && name.endsWith("_")) {
            // A setter of Scala: price_$eq.
            names.add(name.substring(0, name.length() - 1));
        }
        for (String prefix : new String[] {"get", "set", "is"}) {
            if (name.length() > prefix.length() && name.startsWith(prefix)) {
                // A property of Kotlin.
                String rest = name.substring(prefix.length());
                names.add(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
                names.add(rest);
            }
        }
        return new CompiledMethod(Kind.NAMED, List.copyOf(names));
    }

    private static String upTo(String name, String end) {
        int at = name.indexOf(end);
        return at < 0 ? name : name.substring(0, at);
    }

    private static String beforeNumber(String name) {
        int dollar = name.lastIndexOf('$');
        return dollar <= 0 ? name : name.substring(0, dollar);
    }
}
