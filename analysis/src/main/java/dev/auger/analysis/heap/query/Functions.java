package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.Referrers;
import dev.auger.analysis.heap.contents.ValueText;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of a query, and the methods of texts. */
final class Functions {

    /** Those of an object or a value, as they are usually written; methods of texts are not among them. */
    static final List<String> NAMES =
            List.of("classof", "dominatorof", "dominators", "inbounds", "outbounds", "toHex", "toString");

    /** Characters of a string that are looked at; longer ones are cut. */
    private static final int LONGEST = 1 << 20;

    private Functions() {}

    /** Whether there is one of that name, and if it can take so many arguments. */
    static void check(Expr.Call call) {
        String name = call.name().toLowerCase(Locale.ROOT);
        int wanted = call.method()
                ? switch (name) {
                    case "tostring", "length", "tolowercase", "touppercase", "size" -> 0;
                    case "contains", "startswith", "endswith", "matches", "equals" -> 1;
                    default -> -1;
                }
                : switch (name) {
                    case "tostring", "tohex", "classof", "dominators", "dominatorof", "inbounds", "outbounds" -> 1;
                    default -> -1;
                };
        if (wanted < 0) {
            throw new QueryError(QueryError.Code.FUNCTION, call.at(), call.name());
        }
        int given = call.arguments().size() - (call.method() ? 1 : 0);
        if (given != wanted) {
            throw new QueryError(QueryError.Code.ARGUMENTS, call.at(), call.name(), Integer.toString(wanted));
        }
    }

    /** Calls one that {@link #check} knows. */
    static @Nullable Object call(Scope scope, Expr.Call call, List<@Nullable Object> values) {
        String name = call.name().toLowerCase(Locale.ROOT);
        @Nullable Object first = values.getFirst();
        return switch (name) {
            case "tostring" -> text(scope, first);
            case "tohex" -> first instanceof Long number ? "0x" + Long.toHexString(number) : null;
            case "classof", "dominatorof", "dominators", "inbounds", "outbounds" -> objects(scope, name, first);
            case "size" -> first instanceof ObjectSet set ? (long) set.objects().size() : null;
            default -> method(scope, name, call.at(), first, values.size() > 1 ? values.get(1) : null);
        };
    }

    private static @Nullable Object objects(Scope scope, String name, @Nullable Object of) {
        if (of instanceof ObjectSet set) {
            Set<HeapObject> all = new LinkedHashSet<>();
            for (HeapObject one : set.objects()) {
                switch (objects(scope, name, one)) {
                    case HeapObject object -> all.add(object);
                    case ObjectSet more -> all.addAll(more.objects());
                    case null -> {}
                    default -> {}
                }
            }
            return new ObjectSet(List.copyOf(all));
        }
        long object = index(scope, of);
        if (object < 0) {
            return null;
        }
        return switch (name) {
            case "classof" -> Attributes.classObject(scope.heap, object);
            case "dominatorof" -> Attributes.object(scope.analysis.immediateDominator(object));
            case "dominators" -> set(scope.analysis.dominated(object, Integer.MAX_VALUE));
            case "inbounds" -> inbounds(scope, object);
            default -> outbounds(scope, object);
        };
    }

    /** An object, or the one at an address; -1 for what is none. */
    static long index(Scope scope, @Nullable Object value) {
        return switch (value) {
            case HeapObject object -> object.index();
            case Long address -> scope.heap.objectAt(address);
            case null -> -1;
            default -> -1;
        };
    }

    static ObjectSet set(long[] objects) {
        return new ObjectSet(Arrays.stream(objects).mapToObj(HeapObject::new).toList());
    }

    static ObjectSet inbounds(Scope scope, long object) {
        // A job of its own, so that the query's progress is not begun anew; cancelling reaches it all the same.
        Job nested = new Job(progress -> scope.job.check());
        List<HeapObject> from = new ArrayList<>();
        for (PathStep step : Referrers.of(scope.heap, scope.analysis, object, Integer.MAX_VALUE, nested)) {
            from.add(new HeapObject(step.object()));
        }
        return new ObjectSet(from);
    }

    static ObjectSet outbounds(Scope scope, long object) {
        Set<HeapObject> all = new LinkedHashSet<>();
        scope.heap.references(object, target -> all.add(new HeapObject(target)));
        return new ObjectSet(List.copyOf(all));
    }

    /** What a string, a boxed number and the like say; of other objects class and address. */
    static @Nullable String text(Scope scope, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case HeapObject object -> {
                String string = scope.heap.stringValue(object.index(), LONGEST);
                yield string != null
                        ? string
                        : ValueText.of(scope.heap, object.index(), LONGEST)
                                .orElseGet(() -> Attributes.displayName(scope.heap, object.index()));
            }
            default -> value.toString();
        };
    }

    private static @Nullable Object method(
            Scope scope, String name, Position at, @Nullable Object of, @Nullable Object argument) {
        if (name.equals("length") && of instanceof HeapObject object && scope.heap.arrayLength(object.index()) >= 0) {
            return Attributes.length(scope.heap, object.index());
        }
        String text = text(scope, of);
        String with = text(scope, argument);
        if (text == null || with == null && needsArgument(name)) {
            return null;
        }
        return switch (name) {
            case "length" -> (long) text.length();
            case "tolowercase" -> text.toLowerCase(Locale.ROOT);
            case "touppercase" -> text.toUpperCase(Locale.ROOT);
            case "contains" -> text.contains(String.valueOf(with));
            case "startswith" -> text.startsWith(String.valueOf(with));
            case "endswith" -> text.endsWith(String.valueOf(with));
            case "equals" -> text.equals(with);
            default -> {
                Pattern pattern = scope.pattern(String.valueOf(with), at);
                yield pattern.matcher(text).matches();
            }
        };
    }

    private static boolean needsArgument(String name) {
        return switch (name) {
            case "contains", "startswith", "endswith", "matches" -> true;
            default -> false;
        };
    }
}
