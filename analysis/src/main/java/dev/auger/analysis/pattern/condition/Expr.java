package dev.auger.analysis.pattern.condition;

import java.util.List;

/** A condition or a part of one. Its value is a {@link Double}, a {@link String} or a {@link Boolean}. */
public sealed interface Expr {

    ExprType type();

    /** Number that was written, or a threshold's. */
    record Num(double value) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.NUMBER;
        }
    }

    record Text(String value) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.TEXT;
        }
    }

    record Flag(boolean value) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.FLAG;
        }
    }

    /** A fact: a column of a row, or a measure of a group. */
    record Name(Fact fact) implements Expr {
        @Override
        public ExprType type() {
            return fact.type();
        }
    }

    /** A field of the event or object: {@code .duration}, {@code .workQueue.count}. */
    record Field(String path) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.ANY;
        }
    }

    record Not(Expr of) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.FLAG;
        }
    }

    /** Both, or at least one. */
    record Logic(boolean both, Expr left, Expr right) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.FLAG;
        }
    }

    record Compare(String sign, Expr left, Expr right) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.FLAG;
        }
    }

    record Arithmetic(String sign, Expr left, Expr right) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.NUMBER;
        }
    }

    /** A text that is one of several names, or a stack that has a frame that is. */
    record Matches(Expr of, Globs globs) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.FLAG;
        }
    }

    /**
     * Of an expression over the rows of a group: {@code sum max min avg}; {@code distinct} values; of a series in time how much it
     * {@code rise}s, how well a line {@code fit}s it and its {@code points}; how much its sum has {@code grown} since the first snapshot.
     */
    record Aggregate(String function, Expr over) implements Expr {
        @Override
        public ExprType type() {
            return ExprType.NUMBER;
        }
    }

    /**
     * {@code count}, {@code largest}, {@code smallest} or {@code total} over the rows of a table, apart from the group.
     *
     * @param of subject of the table, or empty
     * @param over what is compared or added; of {@code count} it means nothing
     */
    record Elsewhere(String function, String table, List<String> of, Expr where, Expr over) implements Expr {

        public Elsewhere {
            of = List.copyOf(of);
        }

        @Override
        public ExprType type() {
            return ExprType.NUMBER;
        }
    }
}
