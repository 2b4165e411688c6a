package dev.auger.views.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.views.support.Toolkit;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class RasterTest {

    private static final int RED = Raster.argb(Color.RED);

    private final Raster raster = new Raster(20, 10);

    private int at(int x, int y) {
        return raster.pixels()[y * raster.width() + x];
    }

    @Test
    void colourHasItsAlphaMultipliedIn() {
        assertThat(Raster.argb(Color.rgb(255, 0, 128))).isEqualTo(0xFFFF0080);
        assertThat(Raster.argb(Color.rgb(255, 0, 128, 0.5))).isEqualTo(0x80800040);
    }

    @Test
    void fillsWholePixelsAndCutsAtTheEdges() {
        raster.fill(-5, -5, 2, 3, RED);
        raster.fill(18, 8, 99, 99, RED);
        assertThat(at(1, 2)).isEqualTo(RED);
        assertThat(at(2, 2)).isZero();
        assertThat(at(1, 3)).isZero();
        assertThat(at(19, 9)).isEqualTo(RED);
        assertThat(at(17, 9)).isZero();
        raster.clear();
        assertThat(at(1, 2)).isZero();
    }

    @Test
    void edgesInsideOfPixelsGetTheirShare() {
        raster.box(2.5, 0, 4.25, 10, RED);
        assertThat(at(2, 5) >>> 24).isBetween(126, 129);
        assertThat(at(3, 5)).isEqualTo(RED);
        assertThat(at(4, 5) >>> 24).isBetween(62, 66);
        assertThat(at(5, 5)).isZero();
    }

    @Test
    void mixingKeepsEachChannelAndFullCoverIsTheColour() {
        raster.fill(0, 0, 20, 10, 0xFF102030);
        raster.tint(0, 0, 1, 1, 0xFFFFFFFF, 0.5);
        raster.tint(1, 0, 2, 1, 0xFF405060, 1);
        raster.tint(2, 0, 3, 1, 0xFF405060, 0);
        assertThat(at(0, 0) >>> 24).isEqualTo(255);
        assertThat(at(0, 0) >> 16 & 255).isBetween(134, 137);
        assertThat(at(0, 0) & 255).isBetween(150, 153);
        assertThat(at(1, 0)).isEqualTo(0xFF405060);
        assertThat(at(2, 0)).isEqualTo(0xFF102030);
    }

    @Test
    void roundCornersLetTheBackgroundThrough() {
        raster.roundBox(0, 0, 20, 10, 3, RED);
        assertThat(at(0, 0) >>> 24).isLessThan(40);
        assertThat(at(19, 9)).isEqualTo(at(0, 0));
        assertThat(at(19, 0)).isEqualTo(at(0, 0));
        assertThat(at(3, 0)).isEqualTo(RED);
        assertThat(at(0, 5)).isEqualTo(RED);
        assertThat(at(10, 5)).isEqualTo(RED);
    }

    @Test
    void rowsOfBoxesLookLikeBoxesDrawnOneByOne() {
        int blue = Raster.argb(Color.BLUE);
        raster.box(0.5, 1, 3.5, 9, blue);
        raster.fill(4, 1, 5, 9, blue);
        raster.roundBox(6.25, 1, 18.75, 9, 2, RED);
        Raster copied = new Raster(20, 10);
        BoxRows rows = null;
        for (int time = 0; time < 2; time++) {
            copied.clear();
            rows = BoxRows.clearedOr(rows, 20, 3, 2);
            rows.roundBox(1, 6.25, 18.75, RED);
            rows.box(1, 0.5, 3.5, blue);
            rows.fill(1, 4, 5, blue);
            rows.fill(3, 0, 20, blue);
            rows.finish();
            rows.copyTo(copied, 0, 0, 1);
            rows.copyTo(copied, 1, 1, 9);
            assertThat(copied.pixels()).isEqualTo(raster.pixels());
        }
    }

    @Test
    void rowsTooLowForCornersHaveNone() {
        BoxRows rows = BoxRows.clearedOr(null, 20, 1, 3);
        rows.roundBox(0, 0, 20, RED);
        rows.finish();
        rows.copyTo(raster, 0, -2, 4);
        assertThat(at(0, 0)).isEqualTo(RED);
        assertThat(at(19, 3)).isEqualTo(RED);
        assertThat(at(0, 4)).isZero();
    }

    @Test
    void charactersStandWhereTheirAdvanceSays() {
        Toolkit.run(() -> {
            Glyphs glyphs = Glyphs.keptOr(null, Font.font("Monospaced", 12), 1);
            assertThat(Glyphs.keptOr(glyphs, Font.font("Monospaced", 12), 1)).isSameAs(glyphs);
            assertThat(Glyphs.keptOr(glyphs, Font.font("Monospaced", 12), 2)).isNotSameAs(glyphs);
            Raster line = new Raster(200, 24);
            line.text(glyphs, "I I", 10, 12, RED);
            int[] columns = new int[200];
            for (int i = 0; i < line.pixels().length; i++) {
                columns[i % 200] += line.pixels()[i] >>> 24;
            }
            double advance = glyphs.advance();
            assertThat(sum(columns, 0, 10)).isZero();
            int first = sum(columns, 10, (int) (10 + advance));
            assertThat(first).isPositive();
            assertThat(sum(columns, (int) (10 + advance + 1), (int) (10 + 2 * advance)))
                    .isZero();
            assertThat(sum(columns, (int) (10 + 2 * advance), (int) (11 + 3 * advance)))
                    .isEqualTo(first);
        });
    }

    @Test
    void textOfJoinedLettersIsDrawnWhole() {
        assertThat(Glyphs.isRow("Quote.price  31.4 %…")).isTrue();
        assertThat(Glyphs.isRow("订单-1")).isTrue();
        assertThat(Glyphs.isRow("خيط")).isFalse();
        assertThat(Glyphs.isRow("worker 🚀")).isFalse();
        Toolkit.run(() -> {
            Glyphs glyphs = Glyphs.keptOr(null, Font.font("Monospaced", 12), 1);
            Raster line = new Raster(200, 24);
            line.text(glyphs, "خيط", 10, 12, RED);
            line.text(glyphs, "订", 190, 12, RED);
            assertThat(line.pixels()).contains(RED & 0xFF000000 | 0xFF0000);
        });
    }

    private static int sum(int[] columns, int from, int to) {
        int sum = 0;
        for (int x = from; x < to; x++) {
            sum += columns[x];
        }
        return sum;
    }
}
