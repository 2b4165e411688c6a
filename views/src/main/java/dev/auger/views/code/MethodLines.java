package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.MethodWeight;
import dev.auger.model.Names;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.table.LineList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sampled methods of the file shown, with their shares: choosing one goes to its heaviest line. */
final class MethodLines extends LineList<HotLines.Item> {

    private List<MethodWeight> methods = List.of();
    private @Nullable LineHeat heat;
    private Consumer<CodePoint> onChoose = place -> {};

    MethodLines() {
        super("hot-lines", "hot-line-rule", HotLines.HEIGHT, 0);
    }

    void setOnChoose(Consumer<CodePoint> handler) {
        onChoose = handler;
    }

    void show(@Nullable LineHeat newHeat, List<MethodWeight> newMethods) {
        heat = newHeat;
        methods = newMethods;
        setLead(Math.min(lead(), Math.max(0, methods.size() - 1)));
        refresh();
    }

    @Override
    public int count() {
        return methods.size();
    }

    @Override
    public HotLines.Item create() {
        HotLines.Item item = new HotLines.Item();
        chooseByMouse(item, item::index);
        return item;
    }

    @Override
    public void show(HotLines.Item node, int line) {
        LineHeat of = heat;
        if (of == null) {
            return;
        }
        MethodWeight method = methods.get(line);
        double max = methods.getFirst().totalShare(of).fraction();
        CodePoint place = method.place();
        node.show(
                line,
                Names.readableMethod(place.method()),
                place.line() > 0 ? ":" + place.line() : "",
                Names.simpleClass(place.className()),
                method.totalShare(of).fraction(),
                max);
        markLead(node, line);
    }

    @Override
    protected void choose(int line) {
        onChoose.accept(methods.get(line).place());
    }
}
