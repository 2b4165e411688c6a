package dev.auger.views.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class SegmentedBarTest {

    @Test
    void aSegmentThatTheKeyboardPressesIsChosen() {
        try (TestContext context = Toolkit.call(TestContext::new)) {
            Map<Integer, String> keys = new LinkedHashMap<>();
            keys.put(1, "heap.tab.query");
            keys.put(2, "heap.tab.waste");
            SegmentedBar<Integer> bar = Toolkit.call(() -> new SegmentedBar<>(context.texts(), keys));
            // What an arrow key does within a group.
            Toolkit.run(() -> ((ToggleButton) bar.getChildren().getLast()).setSelected(true));
            assertThat(Toolkit.call(bar::getSelected)).isEqualTo(2);
            Toolkit.run(() -> bar.select(1));
            assertThat(Toolkit.call(() -> ((ToggleButton) bar.getChildren().getFirst()).isSelected()))
                    .isTrue();
        }
    }
}
