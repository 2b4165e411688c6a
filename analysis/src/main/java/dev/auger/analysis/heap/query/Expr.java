package dev.auger.analysis.heap.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of a query, with its place in the text. */
sealed interface Expr {

    Position at();

    /** A number, text, truth value or null. */
    record Literal(Position at, @Nullable Object value) implements Expr {}

    /** {@code 0x…}: a number that is an address where an object is wanted. */
    record Address(Position at, long address) implements Expr {}

    /** The alias of the row's object, the name of a column, or else a field of the object. */
    record Name(Position at, String name) implements Expr {}

    /** {@code of.name}. */
    record Field(Position at, Expr of, String name) implements Expr {}

    /** {@code of.@name}; the row's object where {@code of} is null. */
    record Attribute(Position at, @Nullable Expr of, String name) implements Expr {}

    /** {@code of[index]}. */
    record Element(Position at, Expr of, Expr index) implements Expr {}

    /** {@code name(arguments)}; of a method the object it is called on comes first. */
    record Call(Position at, String name, boolean method, List<Expr> arguments) implements Expr {}

    /** {@code NOT} or {@code -}. */
    record Unary(Position at, String operator, Expr operand) implements Expr {}

    /** Arithmetic, comparison, {@code AND}, {@code OR}. */
    record Binary(Position at, String operator, Expr left, Expr right) implements Expr {}

    /** {@code LIKE}. */
    record Like(Position at, Expr text, Expr pattern, boolean negated) implements Expr {}

    /** {@code IN}: a list, a query, or a function that gives objects. */
    record In(Position at, Expr what, List<Expr> where, boolean negated) implements Expr {}

    /** {@code IMPLEMENTS} and {@code INSTANCEOF}. */
    record OfClass(Position at, Expr what, String className) implements Expr {}

    /** A query in parentheses; it does not see the outer row. */
    record Subselect(Position at, Select select) implements Expr {}
}
