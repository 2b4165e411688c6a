package dev.auger.views.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.support.Toolkit;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class TimeCursorTest {

    private static Rectangle2D at(long instant) {
        return instant > 100 ? null : new Rectangle2D(instant, 5, 1, 50);
    }

    @Test
    void chartsShowWhereThePointerIsInAnother() {
        Toolkit.run(() -> {
            TimeCursor cursor = new TimeCursor();
            Pane first = new Pane();
            Pane second = new Pane();
            CursorLine inFirst = CursorLine.over(first, cursor, false, TimeCursorTest::at);
            CursorLine inSecond = CursorLine.over(second, cursor, true, TimeCursorTest::at);
            assertThat(inSecond.isVisible()).isFalse();
            cursor.show(40, first);
            assertThat(inFirst.isVisible()).as("draws its own").isFalse();
            assertThat(inSecond.isVisible()).isTrue();
            assertThat(inSecond.getLayoutX()).isEqualTo(40);
            assertThat(inSecond.getLayoutY()).isEqualTo(5);
            assertThat(inSecond.getHeight()).isEqualTo(50);
            cursor.show(60, second);
            cursor.hide(first);
            assertThat(inFirst.isVisible()).isTrue();
            assertThat(inSecond.isVisible()).isTrue();
            cursor.show(200, second);
            assertThat(inFirst.isVisible()).as("not in its time").isFalse();
            cursor.show(50, second);
            cursor.hide(second);
            assertThat(inFirst.isVisible()).isFalse();
            assertThat(inSecond.isVisible()).isFalse();
        });
    }
}
