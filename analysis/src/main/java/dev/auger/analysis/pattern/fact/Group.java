package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Evaluation;
import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Facts;
import dev.auger.model.trail.Quantity.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that passed and belong together, with what is measured of all of them. Growth compares their weight with that of the rows of
 * earlier snapshots that pass the same condition and have the same key.
 */
public final class Group implements Facts {

    /** Snapshots it takes to speak of growth, and growth in all that is no noise. */
    private static final int LEAST_SNAPSHOTS = 3;

    private static final double LEAST_GROWTH = 0.15;

    /** Measures of the groups of every table. */
    public static final List<Fact> MEASURES = List.of(
            Fact.count("count"),
            Fact.number("share", Unit.FRACTION),
            Fact.number("perMinute", Unit.DECIMAL),
            Fact.number("span", Unit.NANOS),
            Fact.count("snapshots"),
            Fact.flag("grow3"),
            Fact.number("growth", Unit.FRACTION));

    private static final Set<String> LINES = Set.of("rise", "fit", "points");
    private static final double MINUTE = 60e9;

    private final Rows rows;
    private final int[] members;
    private final Expr where;
    private final List<Fact> by;
    private final List<Object> key;
    private final Sources sources;
    private @Nullable List<Double> series;

    Group(Rows rows, int[] members, Expr where, List<Fact> by, List<Object> key, Sources sources) {
        this.rows = rows;
        this.members = members;
        this.where = where;
        this.by = by;
        this.key = key;
        this.sources = sources;
    }

    public Rows rows() {
        return rows;
    }

    public int size() {
        return members.length;
    }

    /** Row number of a member. */
    public int row(int member) {
        return members[member];
    }

    Sources sources() {
        return sources;
    }

    public double weight() {
        double sum = 0;
        for (int row : members) {
            sum += rows.weight(row);
        }
        return sum;
    }

    public double count() {
        double sum = 0;
        for (int row : members) {
            sum += rows.count(row);
        }
        return sum;
    }

    public double share() {
        double total = rows.total();
        return total <= 0 ? 0 : weight() / total;
    }

    /** Their weight in every snapshot, oldest first, the last being this one's. */
    public List<Double> series() {
        List<Double> known = series;
        if (known == null) {
            known = new ArrayList<>();
            for (Rows before : rows.earlier()) {
                known.add(weightIn(before));
            }
            known.add(weight());
            series = known;
        }
        return known;
    }

    private double weightIn(Rows before) {
        double sum = 0;
        for (int row : RowFacts.passing(before, where, sources)) {
            if (key(before, row, by).equals(key)) {
                sum += before.weight(row);
            }
        }
        return sum;
    }

    static List<Object> key(Rows rows, int row, List<Fact> by) {
        List<Object> key = new ArrayList<>(by.size());
        for (Fact fact : by) {
            boolean field = fact.name().startsWith(".");
            Object value = field ? rows.field(row, fact.name().substring(1)) : rows.value(row, fact);
            key.add(value == null ? "" : value);
        }
        return key;
    }

    @Override
    public Object value(Fact fact) {
        return switch (fact.name()) {
            case "count" -> count();
            case "share" -> share();
            case "perMinute" -> rows.span() > 0 ? count() / (rows.span() / MINUTE) : Double.NaN;
            case "span" -> rows.span();
            case "snapshots" -> (double) rows.earlier().size() + 1;
            case "grow3" -> grows(series());
            case "growth" -> growth(series());
            default -> rows.measure(this, fact);
        };
    }

    private static boolean grows(List<Double> series) {
        for (int i = 1; i < series.size(); i++) {
            if (series.get(i) <= series.get(i - 1)) {
                return false;
            }
        }
        return series.size() >= LEAST_SNAPSHOTS
                && series.getLast() - series.getFirst() >= LEAST_GROWTH * series.getFirst();
    }

    private static double growth(List<Double> series) {
        return series.size() < 2 || series.getFirst() <= 0 ? Double.NaN : series.getLast() / series.getFirst() - 1;
    }

    @Override
    public double aggregate(Expr.Aggregate aggregate) {
        RowFacts facts = new RowFacts(rows, sources);
        if (aggregate.function().equals("distinct")) {
            Set<Object> keys = new HashSet<>();
            for (int row : members) {
                keys.add(Evaluation.key(aggregate.over(), facts.at(row)));
            }
            return keys.size();
        }
        if (LINES.contains(aggregate.function())) {
            return line(aggregate, facts);
        }
        if (aggregate.function().equals("grown")) {
            return grown(aggregate);
        }
        Summary summary = new Summary();
        for (int row : members) {
            summary.add(Evaluation.number(aggregate.over(), facts.at(row)), rows.count(row));
        }
        return summary.of(aggregate.function());
    }

    /** Of a series in time: how much it rises, how straight, and how many points it has. */
    private double line(Expr.Aggregate aggregate, RowFacts facts) {
        Line line = new Line();
        for (int row : members) {
            line.add(rows.time(row), Evaluation.number(aggregate.over(), facts.at(row)));
        }
        return switch (aggregate.function()) {
            case "rise" -> line.rise();
            case "fit" -> line.fit();
            default -> line.points();
        };
    }

    /** By how much a sum over the group is more than in the first snapshot, in parts of that. */
    private double grown(Expr.Aggregate aggregate) {
        if (rows.earlier().isEmpty()) {
            return Double.NaN;
        }
        Rows first = rows.earlier().getFirst();
        List<Integer> same = new ArrayList<>();
        for (int row : RowFacts.passing(first, where, sources)) {
            if (key(first, row, by).equals(key)) {
                same.add(row);
            }
        }
        double before = sum(first, same.stream().mapToInt(Integer::intValue).toArray(), aggregate.over());
        return before <= 0 ? Double.NaN : sum(rows, members, aggregate.over()) / before - 1;
    }

    private double sum(Rows of, int[] numbers, Expr over) {
        RowFacts facts = new RowFacts(of, sources);
        Summary summary = new Summary();
        for (int row : numbers) {
            summary.add(Evaluation.number(over, facts.at(row)), of.count(row));
        }
        return summary.of("sum");
    }

    @Override
    public double elsewhere(Expr.Elsewhere question) {
        return sources.elsewhere(question);
    }
}
