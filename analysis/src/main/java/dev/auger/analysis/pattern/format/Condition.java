package dev.auger.analysis.pattern.format;

import dev.auger.analysis.pattern.condition.Expr;

/** A condition with its text, as it was written. */
public record Condition(String text, Expr expr) {}
