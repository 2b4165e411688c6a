package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.List;

/** The classes of one histogram. What grows is their number of instances. */
final class ClassRows implements Rows {

    record Row(String className, long instances, long bytes) {}

    private final String file;
    private final List<Row> rows;
    private final List<Rows> earlier;
    private final long bytes;
    private final long instances;

    ClassRows(String file, List<Row> rows, List<Rows> earlier) {
        this.file = file;
        this.rows = rows;
        this.earlier = earlier;
        this.bytes = rows.stream().mapToLong(Row::bytes).sum();
        this.instances = rows.stream().mapToLong(Row::instances).sum();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public double weight(int row) {
        return rows.get(row).instances;
    }

    @Override
    public double total() {
        return instances;
    }

    @Override
    public List<Rows> earlier() {
        return earlier;
    }

    @Override
    public Object value(int row, Fact column) {
        Row of = rows.get(row);
        return switch (column.name()) {
            case "class" -> of.className;
            case "template" -> Names.poolOf(of.className);
            case "instances" -> (double) of.instances;
            case "bytes" -> (double) of.bytes;
            default -> "";
        };
    }

    private double bytes(Group group) {
        double sum = 0;
        for (int i = 0; i < group.size(); i++) {
            sum += rows.get(group.row(i)).bytes;
        }
        return sum;
    }

    @Override
    public Object measure(Group group, Fact measure) {
        return switch (measure.name()) {
            case "instances" -> group.weight();
            case "bytes" -> bytes(group);
            case "bytesShare" -> bytes == 0 ? 0.0 : bytes(group) / bytes;
            default -> Double.NaN;
        };
    }

    @Override
    public Found found(Group group) {
        Row first = rows.get(group.row(0));
        for (int i = 1; i < group.size(); i++) {
            Row other = rows.get(group.row(i));
            first = other.bytes > first.bytes ? other : first;
        }
        Share share = Share.exact((long) bytes(group), bytes);
        String value = Names.simpleClass(first.className) + " \u00d7" + (long) group.weight();
        Hop hop = Hops.of(Layer.OBJECT, value, share, Grade.EXACT, "pattern.hop.classes", file, first.className);
        return new Found(
                Names.simpleClass(first.className),
                null,
                share.fraction(),
                new Trail(List.of(hop), Selection.NONE.withObject(new Selection.HeapObject(first.className, -1))));
    }
}
