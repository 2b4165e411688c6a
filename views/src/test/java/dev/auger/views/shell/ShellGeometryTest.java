package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellGeometryTest {

    private static final ShellGeometry.Wishes PLAIN =
            new ShellGeometry.Wishes(232, 304, ShellGeometry.Drawer.BY_WIDTH, true);

    @Test
    void atTheDesignSizeEverythingIsOpen() {
        ShellGeometry g = ShellGeometry.of(1440, 900, PLAIN);

        assertThat(g.centre()).isEqualTo(new Rectangle2D(232, 116, 904, 648));
        assertThat(g.ribbon()).isEqualTo(new Rectangle2D(0, 764, 1440, 112));
        assertThat(g.railFolded()).isFalse();
        assertThat(g.drawerFolded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1360, false, false", "1359, false, true", "1200, false, true", "1199, true, true"})
    void partsFoldInOrderAsTheWindowNarrows(double width, boolean rail, boolean drawer) {
        ShellGeometry g = ShellGeometry.of(width, 900, PLAIN);

        assertThat(g.railFolded()).isEqualTo(rail);
        assertThat(g.drawerFolded()).isEqualTo(drawer);
        assertThat(g.rail().getWidth()).isEqualTo(rail ? 48 : 232);
        assertThat(g.drawer().getWidth()).isEqualTo(drawer ? 40 : 304);
    }

    @ParameterizedTest
    @CsvSource({"780, 112", "779, 64", "700, 64"})
    void aLowWindowHasALowRibbon(double height, double ribbon) {
        assertThat(ShellGeometry.of(1440, height, PLAIN).ribbon().getHeight()).isEqualTo(ribbon);
    }

    @Test
    void theUserOpensTheDrawerInANarrowWindow() {
        ShellGeometry g =
                ShellGeometry.of(1280, 800, new ShellGeometry.Wishes(232, 304, ShellGeometry.Drawer.OPEN, true));

        assertThat(g.drawerFolded()).isFalse();
        assertThat(g.centre().getWidth()).isEqualTo(744);
    }

    @Test
    void widthsStayWithinTheirLimits() {
        ShellGeometry g =
                ShellGeometry.of(2560, 1440, new ShellGeometry.Wishes(10, 9999, ShellGeometry.Drawer.BY_WIDTH, false));

        assertThat(g.rail().getWidth()).isEqualTo(200);
        assertThat(g.drawer().getWidth()).isEqualTo(440);
        assertThat(g.ribbon().getHeight()).isZero();
        assertThat(g.centre().getMaxY()).isEqualTo(1416);
    }

    @Test
    void partsTileTheWindow() {
        ShellGeometry g = ShellGeometry.of(1777, 933, PLAIN);

        double body = g.rail().getWidth() + g.centre().getWidth() + g.drawer().getWidth();
        double stack = g.header().getHeight()
                + g.core().getHeight()
                + g.centre().getHeight()
                + g.ribbon().getHeight()
                + g.status().getHeight();
        assertThat(body).isEqualTo(1777);
        assertThat(stack).isEqualTo(933);
    }
}
