package dev.auger.analysis.pattern.condition;

import dev.auger.model.trail.Quantity;

/**
 * A word of the language that stands for something evidence says.
 *
 * @param unit what its numbers count, for showing them; of texts and flags it means nothing
 */
public record Fact(String name, ExprType type, Quantity.Unit unit) {

    public static Fact number(String name, Quantity.Unit unit) {
        return new Fact(name, ExprType.NUMBER, unit);
    }

    public static Fact count(String name) {
        return number(name, Quantity.Unit.COUNT);
    }

    public static Fact text(String name) {
        return new Fact(name, ExprType.TEXT, Quantity.Unit.COUNT);
    }

    public static Fact flag(String name) {
        return new Fact(name, ExprType.FLAG, Quantity.Unit.COUNT);
    }

    public static Fact frames(String name) {
        return new Fact(name, ExprType.FRAMES, Quantity.Unit.COUNT);
    }
}
