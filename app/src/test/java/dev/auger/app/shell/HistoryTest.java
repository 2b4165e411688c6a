package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Layer;
import dev.auger.model.trail.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History.Place start = new History.Place(Selection.NONE, Layer.THREAD);
    private final History.Place stack = new History.Place(Selection.NONE.withStack(List.of("a.B.c")), Layer.STACK);
    private final History.Place code = new History.Place(Selection.NONE, Layer.CODE);

    @Test
    void backAndForwardWalkTheSamePlaces() {
        History history = new History(start);
        history.go(stack);
        history.go(code);
        assertThat(history.back()).contains(stack);
        assertThat(history.back()).contains(start);
        assertThat(history.back()).isEmpty();
        assertThat(history.forward()).contains(stack);
        assertThat(history.current()).isEqualTo(stack);
    }

    @Test
    void aNewPlaceForgetsWhatWasAhead() {
        History history = new History(start);
        history.go(stack);
        history.back();
        history.go(code);
        assertThat(history.canGoForward()).isFalse();
        assertThat(history.back()).contains(start);
    }

    @Test
    void standingStillIsNoStep() {
        History history = new History(start);
        history.go(start);
        assertThat(history.canGoBack()).isFalse();
    }
}
