package dev.auger.analysis.heap.query;

import org.jspecify.annotations.Nullable;

/**
 * Comparison and arithmetic. Whole numbers are {@code Long}, others {@code Double}; a character compares with a text of one
 * character and with its code. What cannot be compared is not equal, and neither less nor greater; arithmetic with it is null.
 */
final class Operators {

    private Operators() {}

    static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case "=" -> equal(left, right);
            case "!=" -> !equal(left, right);
            default -> {
                Integer order = order(left, right);
                yield order != null
                        && switch (operator) {
                            case "<" -> order < 0;
                            case "<=" -> order <= 0;
                            case ">" -> order > 0;
                            default -> order >= 0;
                        };
            }
        };
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        Integer order = order(left, right);
        return order != null ? order == 0 : left.equals(right);
    }

    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Character c && right instanceof String) {
            return order(c.toString(), right);
        }
        if (left instanceof String && right instanceof Character c) {
            return order(left, c.toString());
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        Object a = number(left);
        Object b = number(right);
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return null;
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Character c ? Long.valueOf(c) : value;
    }

    static @Nullable Object arithmetic(String operator, @Nullable Object left, @Nullable Object right) {
        if (operator.equals("+") && (left instanceof String || right instanceof String)) {
            return String.valueOf(left) + right;
        }
        Object a = number(left);
        Object b = number(right);
        if (a instanceof Long x && b instanceof Long y) {
            return switch (operator) {
                case "+" -> x + y;
                case "-" -> x - y;
                case "*" -> x * y;
                case "/" -> y == 0 ? null : x / y;
                default -> y == 0 ? null : x % y;
            };
        }
        if (a instanceof Number x && b instanceof Number y) {
            double p = x.doubleValue();
            double q = y.doubleValue();
            return switch (operator) {
                case "+" -> p + q;
                case "-" -> p - q;
                case "*" -> p * q;
                case "/" -> p / q;
                default -> p % q;
            };
        }
        return null;
    }

    static @Nullable Object negative(@Nullable Object value) {
        return arithmetic("-", 0L, value);
    }

    /** A value such that equal values are equal by {@code equals}; never null. */
    static Object comparable(@Nullable Object value) {
        if (value == null) {
            return Nothing.NULL;
        }
        if (value instanceof Character c) {
            return c.toString();
        }
        if (value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53) {
            return d.longValue();
        }
        return value;
    }

    private enum Nothing {
        NULL
    }

    /** Order of rows: nulls first, then truth values, numbers, texts, objects by index. */
    static int sort(@Nullable Object left, @Nullable Object right) {
        int byRank = Integer.compare(rank(left), rank(right));
        if (byRank != 0) {
            return byRank;
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (left instanceof HeapObject a && right instanceof HeapObject b) {
            return Long.compare(a.index(), b.index());
        }
        Integer order = order(left, right);
        return order == null ? 0 : order;
    }

    private static int rank(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Boolean b -> 1;
            case Number n -> 2;
            case Character c -> 3;
            case String s -> 3;
            case HeapObject o -> 4;
            default -> 5;
        };
    }
}
