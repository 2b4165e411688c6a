package dev.auger.analysis.pattern.condition;

/** What a fact or an expression is. */
public enum ExprType {
    NUMBER,
    TEXT,
    FLAG,
    /** A stack: only {@code has} looks into it. */
    FRAMES,
    /** A field of an event or object, whose type only the evidence knows. */
    ANY;

    boolean fits(ExprType wanted) {
        return this == wanted || this == ANY;
    }
}
