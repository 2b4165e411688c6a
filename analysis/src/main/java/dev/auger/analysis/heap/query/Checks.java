package dev.auger.analysis.heap.query;

import org.jspecify.annotations.Nullable;

/** Finds what cannot be carried out before the first object is looked at: unknown functions, attributes and fields. */
final class Checks {

    private final Select select;
    private final @Nullable Rows rows;

    private Checks(Select select, @Nullable Rows rows) {
        this.select = select;
        this.rows = rows;
    }

    /** @param rows where the query's objects come from */
    static void check(Select select, Rows rows) {
        new Checks(select, rows).all();
    }

    /** What can be said without a heap. */
    static void check(Select select) {
        new Checks(select, null).all();
        select.union().forEach(Checks::check);
    }

    private void all() {
        select.columns().forEach(column -> expr(column.expr()));
        if (select.where() != null) {
            expr(select.where());
        }
        select.order().forEach(order -> expr(order.expr()));
        for (Select.Source source : select.from().sources()) {
            if (source instanceof Select.Source.ByValue value && rows == null) {
                expr(value.expr());
            }
        }
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.Literal literal -> {}
            case Expr.Address address -> {}
            case Expr.Name name -> name(name);
            case Expr.Field field -> {
                if (rows != null
                        && field.of() instanceof Expr.Name of
                        && of.name().equals(select.alias())) {
                    rows.checkField(field.at(), field.name());
                } else {
                    expr(field.of());
                }
            }
            case Expr.Attribute attribute -> {
                if (!Attributes.known(attribute.name())) {
                    throw new QueryError(QueryError.Code.ATTRIBUTE, attribute.at(), "@" + attribute.name());
                }
                if (attribute.of() != null) {
                    expr(attribute.of());
                }
            }
            case Expr.Element element -> {
                expr(element.of());
                expr(element.index());
            }
            case Expr.Call call -> {
                Functions.check(call);
                call.arguments().forEach(this::expr);
            }
            case Expr.Unary unary -> expr(unary.operand());
            case Expr.Binary binary -> {
                expr(binary.left());
                expr(binary.right());
            }
            case Expr.Like like -> {
                expr(like.text());
                expr(like.pattern());
            }
            case Expr.In in -> {
                expr(in.what());
                in.where().forEach(this::expr);
            }
            case Expr.OfClass of -> expr(of.what());
            case Expr.Subselect query -> check(query.select());
        }
    }

    private void name(Expr.Name name) {
        boolean known = name.name().equals(select.alias())
                || name.name().equals("this")
                || select.columns().stream()
                        .anyMatch(c -> c.name().equals(name.name()) && !c.expr().equals(name));
        if (!known && rows != null) {
            rows.checkField(name.at(), name.name());
        }
    }
}
