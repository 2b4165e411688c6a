package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.FlameKind;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a flame pane is asked to show and how, as its toolbar sets it. */
public final class FlameOptions {

    private final ObjectProperty<@Nullable String> file = new SimpleObjectProperty<>(this, "file");
    private final ObjectProperty<@Nullable FlameKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final BooleanProperty bottomUp = new SimpleBooleanProperty(this, "bottomUp");
    private final BooleanProperty byThread = new SimpleBooleanProperty(this, "byThread");
    private final BooleanProperty byState = new SimpleBooleanProperty(this, "byState");
    private final BooleanProperty hideIdle = new SimpleBooleanProperty(this, "hideIdle");
    private final ObjectProperty<StateChoice> states = new SimpleObjectProperty<>(this, "states", StateChoice.ALL);

    private final BooleanProperty lines = new SimpleBooleanProperty(this, "lines");
    private final ObjectProperty<@Nullable String> compared = new SimpleObjectProperty<>(this, "compared");
    private final ObjectProperty<ColourBy> colour = new SimpleObjectProperty<>(this, "colour", ColourBy.KIND);
    private final TransformStack transforms = new TransformStack();

    /** Name of the file that is shown; null for the first that has what is asked for. */
    public ObjectProperty<@Nullable String> fileProperty() {
        return file;
    }

    /** Shows a kind of one file. */
    void choose(String ofFile, FlameKind what) {
        file.set(ofFile);
        kind.set(what);
    }

    /** What is added up; null for the recording's default. */
    public ObjectProperty<@Nullable FlameKind> kindProperty() {
        return kind;
    }

    public BooleanProperty bottomUpProperty() {
        return bottomUp;
    }

    public BooleanProperty byThreadProperty() {
        return byThread;
    }

    /** A level for the state threads were sampled in. */
    public BooleanProperty byStateProperty() {
        return byState;
    }

    /** Leaves idle workers' waits out of the combined views. */
    public BooleanProperty hideIdleProperty() {
        return hideIdle;
    }

    public ObjectProperty<StateChoice> statesProperty() {
        return states;
    }

    /** Frames of one method at different lines are different frames. */
    public BooleanProperty linesProperty() {
        return lines;
    }

    /** Name of the file that is taken for before; null to compare with none. */
    public ObjectProperty<@Nullable String> comparedProperty() {
        return compared;
    }

    /** What colours stand for; in a comparison they stand for the change. */
    public ObjectProperty<ColourBy> colourProperty() {
        return colour;
    }

    public TransformStack transforms() {
        return transforms;
    }

    /** Listens to what the question depends on: everything but colours. */
    void addListener(InvalidationListener listener) {
        List.of(file, kind, bottomUp, byThread, byState, hideIdle, states, lines, compared, transforms.chosenProperty())
                .forEach(p -> p.addListener(listener));
    }

    CallTreeOptions of(FlameKind shown) {
        return new CallTreeOptions(
                shown, lines.get(), byThread.get(), bottomUp.get(), true, byState.get(), hideIdle.get());
    }
}
