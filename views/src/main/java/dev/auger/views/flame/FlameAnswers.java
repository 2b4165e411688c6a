package dev.auger.views.flame;

import dev.auger.views.ViewContext;
import dev.auger.views.work.Latest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the workers for trees, and keeps the last answer until the next one is there. */
final class FlameAnswers {

    private final Latest<FlameRequest.Result> trees;
    private @Nullable FlameRequest asked;
    private FlameRequest.@Nullable Result shown;

    /**
     * @param key names the questions among the workers'
     * @param onAnswer gets each answer; what it takes is told by {@link #keep}
     */
    FlameAnswers(ViewContext context, String key, Consumer<FlameRequest.Result> onAnswer) {
        trees = new Latest<>(context.workers(), key, onAnswer);
    }

    /** Asks, unless just this was asked. What only differs in how much of a file was read waits for the answer before it. */
    void ask(FlameRequest request) {
        FlameRequest before = asked;
        if (request.equals(before)) {
            return;
        }
        asked = request;
        if (before != null && before.sameQuestion(request)) {
            trees.askNext(request::answer);
        } else {
            trees.ask(request::answer);
        }
    }

    /** The answer that is shown from now on. */
    void keep(FlameRequest.Result result) {
        shown = result;
    }

    /** There is nothing to ask. */
    void forget() {
        trees.cancel();
        asked = null;
        shown = null;
    }

    /** Nobody looks: what was not answered is asked again when somebody does. */
    void pause() {
        trees.cancel();
        asked = shown == null ? null : shown.request();
    }

    FlameRequest.@Nullable Result shown() {
        return shown;
    }

    /** Whether the last answer says nothing about a question: there is none, or it was of nothing at all. */
    boolean isBlankFor(FlameRequest request) {
        FlameRequest.Result result = shown;
        return result == null
                || result.tree().totalWeight() == 0 && !result.request().sameQuestion(request);
    }

    Latest<FlameRequest.Result> work() {
        return trees;
    }
}
