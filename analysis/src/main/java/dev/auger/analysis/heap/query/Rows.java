package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.contents.ClassChain;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/** The objects a query goes over: instances of classes in the dump's order, then objects named one by one. */
final class Rows {

    private static final int CHECK = (1 << 12) - 1;

    private final Scope scope;
    private final HeapSnapshot heap;
    private final boolean[] classes;
    private final List<Long> single = new ArrayList<>();
    private boolean anyClass;
    /** Whether all rows are instances of {@link #classes}, so that a field none of them has is a mistake. */
    private boolean onlyClasses = true;

    Rows(Scope scope, Select.From from) {
        this.scope = scope;
        this.heap = scope.heap;
        this.classes = new boolean[heap.classCount()];
        for (Select.Source source : from.sources()) {
            switch (source) {
                case Select.Source.ByName name -> byName(name, from);
                case Select.Source.ByPattern pattern -> byPattern(pattern, from);
                case Select.Source.ByValue value -> byValue(value, from);
            }
        }
    }

    private void byName(Select.Source.ByName source, Select.From from) {
        boolean known = false;
        for (int c = 0; c < classes.length; c++) {
            boolean same = heap.heapClass(c).name().equals(source.name());
            known |= same;
            if (same || from.subclasses() && ClassChain.is(heap, c, source.name())) {
                addClass(c, from.objects());
            }
        }
        if (!known) {
            throw new QueryError(QueryError.Code.CLASS, source.at(), source.name());
        }
    }

    private void byPattern(Select.Source.ByPattern source, Select.From from) {
        Pattern pattern = scope.pattern(source.pattern(), source.at());
        boolean[] matching = new boolean[classes.length];
        for (int c = 0; c < classes.length; c++) {
            matching[c] = pattern.matcher(heap.heapClass(c).name()).matches();
        }
        for (int c = 0; c < classes.length; c++) {
            if (matching[c] || from.subclasses() && extendsOneOf(matching, c)) {
                addClass(c, from.objects());
            }
        }
        anyClass = true;
    }

    private boolean extendsOneOf(boolean[] matching, int classIndex) {
        int c = heap.heapClass(classIndex).superClass();
        for (int depth = 0; c >= 0 && depth < 64; depth++) {
            if (matching[c]) {
                return true;
            }
            c = heap.heapClass(c).superClass();
        }
        return false;
    }

    private void byValue(Select.Source.ByValue source, Select.From from) {
        Object value = new Evaluator(scope, "", List.of()).value(source.expr(), null);
        boolean id = value instanceof Long && !(source.expr() instanceof Expr.Address);
        switch (value) {
            case ObjectSet set -> set.objects().forEach(o -> addObject(o.index(), from));
            case HeapObject object -> addObject(object.index(), from);
            case Long number -> {
                long object = id ? number : heap.objectAt(number);
                if (object < 0 || object >= heap.objectCount()) {
                    String shown = id ? number.toString() : "0x" + Long.toHexString(number);
                    throw new QueryError(QueryError.Code.OBJECT, source.at(), shown);
                }
                addObject(object, from);
            }
            // A function that gives nothing: no rows.
            case null -> onlyClasses = false;
            default -> onlyClasses = false;
        }
    }

    /** A class object stands for the class's instances unless objects are asked for. */
    private void addObject(long object, Select.From from) {
        int described = heap.classDescribedBy(object);
        if (described < 0 || from.objects()) {
            single.add(object);
            onlyClasses = false;
            return;
        }
        for (int c = 0; c < classes.length; c++) {
            boolean below = from.subclasses() && below(c, described);
            if (c == described || below) {
                addClass(c, false);
            }
        }
    }

    private boolean below(int classIndex, int above) {
        int c = classIndex;
        for (int depth = 0; c >= 0 && depth < 64; depth++) {
            if (c == above) {
                return true;
            }
            c = heap.heapClass(c).superClass();
        }
        return false;
    }

    private void addClass(int c, boolean itself) {
        HeapClass type = heap.heapClass(c);
        if (itself) {
            onlyClasses = false;
            if (type.object() >= 0) {
                single.add(type.object());
            }
        } else {
            anyClass = true;
            classes[c] = true;
        }
    }

    /** @throws QueryError if no row can have the field */
    void checkField(Position at, String name) {
        if (!onlyClasses) {
            return;
        }
        boolean any = false;
        for (int c = 0; c < classes.length; c++) {
            if (classes[c]) {
                any = true;
                // Class objects have the statics of the class they are of.
                boolean open = heap.heapClass(c).name().equals("java.lang.Class");
                if (open || Evaluator.has(heap, c, name)) {
                    return;
                }
            }
        }
        if (any) {
            throw new QueryError(QueryError.Code.FIELD, at, name);
        }
    }

    /** Reachable instances, then objects named one by one, until the consumer says no; each once. */
    void forEach(LongPredicate more) {
        if (anyClass && !instances(more)) {
            return;
        }
        BitSet seen = new BitSet();
        for (long object : single) {
            boolean counted = anyClass && heap.classDescribedBy(object) < 0 && classes[heap.classOf(object)];
            if (!counted && !seen.get((int) object)) {
                seen.set((int) object);
                if (!more.test(object)) {
                    return;
                }
            }
        }
    }

    private boolean instances(LongPredicate more) {
        long count = heap.objectCount();
        scope.job.begin(count, Progress.Unit.OBJECTS);
        for (long o = 0; o < count; o++) {
            if (classes[heap.classOf(o)] && scope.analysis.reachable(o) && !more.test(o)) {
                return false;
            }
            if ((o & CHECK) == CHECK) {
                scope.job.advance(CHECK + 1L);
            }
        }
        return true;
    }
}
