package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.contents.ClassChain;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of expressions for one object after the other. */
final class Evaluator {

    private static final int MOST_FIELDS = 256;

    private final Scope scope;
    private final HeapSnapshot heap;
    private final String alias;
    private final List<Select.Column> columns;

    /** @param columns whose names may stand for them, as in {@code ORDER BY} */
    Evaluator(Scope scope, String alias, List<Select.Column> columns) {
        this.scope = scope;
        this.heap = scope.heap;
        this.alias = alias;
        this.columns = columns;
    }

    /**
     * Null is not true, as in SQL.
     *
     * @throws QueryError if it is no truth value
     */
    boolean condition(Expr expr, @Nullable Object row) {
        @Nullable Object value = value(expr, row);
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            default -> throw new QueryError(QueryError.Code.CONDITION, expr.at(), kind(value));
        };
    }

    private static String kind(Object value) {
        return switch (value) {
            case HeapObject object -> "an object";
            case ObjectSet set -> "objects";
            case String text -> "a text";
            default -> "a number";
        };
    }

    @Nullable
    Object value(Expr expr, @Nullable Object row) {
        return switch (expr) {
            case Expr.Literal literal -> literal.value();
            case Expr.Address address -> address.address();
            case Expr.Name name -> name(name, row);
            case Expr.Field field -> field(value(field.of(), row), field.name());
            case Expr.Attribute attribute ->
                Attributes.read(scope, attribute, attribute.of() == null ? row : value(attribute.of(), row));
            case Expr.Element element -> element(value(element.of(), row), value(element.index(), row));
            case Expr.Call call -> call(call, row);
            case Expr.Unary unary ->
                unary.operator().equals("NOT")
                        ? (Object) !condition(unary.operand(), row)
                        : Operators.negative(value(unary.operand(), row));
            case Expr.Binary binary -> binary(binary, row);
            case Expr.Like like -> like(like, row);
            case Expr.In in -> in(in, row) != in.negated();
            case Expr.OfClass of -> ofClass(value(of.what(), row), of.className());
            case Expr.Subselect query -> set(scope.answer(query));
        };
    }

    private @Nullable Object name(Expr.Name name, @Nullable Object row) {
        if (name.name().equals(alias) || alias.isEmpty() && name.name().equals("this")) {
            return row;
        }
        for (Select.Column column : columns) {
            if (column.name().equals(name.name()) && !column.expr().equals(name)) {
                return value(column.expr(), row);
            }
        }
        return field(row, name.name());
    }

    /** A field of an object or a static field of a class object; the length of an array; else null. */
    private @Nullable Object field(@Nullable Object of, String name) {
        if (!(of instanceof HeapObject object)) {
            return null;
        }
        if (heap.arrayLength(object.index()) >= 0) {
            return name.equals("length") ? Attributes.length(heap, object.index()) : null;
        }
        for (FieldValue field : heap.values(object.index(), 0, MOST_FIELDS)) {
            if (field.name().equals(name)) {
                return value(field);
            }
        }
        return null;
    }

    static @Nullable Object value(FieldValue field) {
        return switch (field.type()) {
            case OBJECT -> Attributes.object(field.raw());
            case BOOLEAN -> field.raw() != 0;
            case CHAR -> (char) field.raw();
            case FLOAT -> (double) Float.intBitsToFloat((int) field.raw());
            case DOUBLE -> Double.longBitsToDouble(field.raw());
            case BYTE, SHORT, INT, LONG -> field.raw();
        };
    }

    private @Nullable Object element(@Nullable Object of, @Nullable Object index) {
        if (!(index instanceof Long at) || at < 0 || at > Integer.MAX_VALUE) {
            return null;
        }
        if (of instanceof ObjectSet set) {
            return at < set.objects().size() ? set.objects().get(at.intValue()) : null;
        }
        if (!(of instanceof HeapObject array) || heap.arrayLength(array.index()) < 0) {
            return null;
        }
        List<FieldValue> one = heap.values(array.index(), at.intValue(), 1);
        return one.isEmpty() ? null : value(one.getFirst());
    }

    private @Nullable Object call(Expr.Call call, @Nullable Object row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            values.add(value(argument, row));
        }
        return Functions.call(scope, call, values);
    }

    private @Nullable Object binary(Expr.Binary binary, @Nullable Object row) {
        return switch (binary.operator()) {
            case "AND" -> condition(binary.left(), row) && condition(binary.right(), row);
            case "OR" -> condition(binary.left(), row) || condition(binary.right(), row);
            case "+", "-", "*", "/", "%" ->
                Operators.arithmetic(binary.operator(), value(binary.left(), row), value(binary.right(), row));
            default -> {
                @Nullable Object left = value(binary.left(), row);
                @Nullable Object right = value(binary.right(), row);
                yield Operators.compare(
                        binary.operator(),
                        addressed(left, binary.right(), right),
                        addressed(right, binary.left(), left));
            }
        };
    }

    /** What stands beside an address: an object then counts by its own. */
    private @Nullable Object addressed(@Nullable Object value, Expr other, @Nullable Object otherValue) {
        boolean address = other instanceof Expr.Address && otherValue instanceof Long;
        return address && value instanceof HeapObject object ? (Object) heap.addressOf(object.index()) : value;
    }

    private boolean like(Expr.Like like, @Nullable Object row) {
        String text = Functions.text(scope, value(like.text(), row));
        String pattern = Functions.text(scope, value(like.pattern(), row));
        boolean matches = text != null
                && pattern != null
                && scope.pattern(pattern, like.pattern().at()).matcher(text).matches();
        return matches != like.negated();
    }

    private boolean in(Expr.In in, @Nullable Object row) {
        @Nullable Object what = value(in.what(), row);
        for (Expr member : in.where()) {
            boolean found = member instanceof Expr.Subselect query
                    ? scope.answer(query).contains(Operators.comparable(what))
                    : among(what, member, value(member, row));
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean among(@Nullable Object what, Expr member, @Nullable Object value) {
        if (value instanceof ObjectSet set) {
            return what instanceof HeapObject object && set.objects().contains(object);
        }
        return Operators.equal(addressed(what, member, value), value);
    }

    /**
     * Whether an object is of a class or a subclass, or of one of the kinds that Eclipse MAT names by its interfaces. A dump
     * does not tell which interfaces of Java a class implements.
     */
    private boolean ofClass(@Nullable Object what, String name) {
        if (!(what instanceof HeapObject object)) {
            return false;
        }
        int described = heap.classDescribedBy(object.index());
        BasicType element = heap.typeOf(object.index()).arrayElement();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "IObject" -> true;
            case "IClass" -> described >= 0;
            case "IArray" -> element != null;
            case "IObjectArray" -> element == BasicType.OBJECT;
            case "IPrimitiveArray" -> element != null && element != BasicType.OBJECT;
            case "IClassLoader" -> ClassChain.is(heap, heap.classOf(object.index()), "java.lang.ClassLoader");
            case "IInstance" -> element == null && described < 0;
            default -> ClassChain.is(heap, heap.classOf(object.index()), name);
        };
    }

    private static ObjectSet set(Set<Object> values) {
        return new ObjectSet(values.stream()
                .filter(HeapObject.class::isInstance)
                .map(HeapObject.class::cast)
                .sorted(java.util.Comparator.comparingLong(HeapObject::index))
                .toList());
    }

    /** Whether instances of a class may have a field. Of a class that declares none the dump may have lost the declaration. */
    static boolean has(HeapSnapshot heap, int classIndex, String field) {
        if (heap.heapClass(classIndex).isArray()) {
            return field.equals("length");
        }
        boolean any = false;
        int c = classIndex;
        for (int depth = 0; c >= 0 && depth < 64; depth++) {
            HeapClass type = heap.heapClass(c);
            any |= !type.fields().isEmpty();
            if (type.fields().stream().anyMatch(f -> f.name().equals(field))) {
                return true;
            }
            c = type.superClass();
        }
        return !any;
    }
}
