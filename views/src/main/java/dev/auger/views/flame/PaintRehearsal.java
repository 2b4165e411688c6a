package dev.auger.views.flame;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.views.paint.BoxRows;
import dev.auger.views.paint.Glyphs;
import dev.auger.views.paint.Raster;
import dev.auger.views.text.Numbers;

/**
 * Paints boxes and labels that nobody sees while there is no tree to show yet, on a thread of its own: the classes of a first picture are then
 * loaded and its loops compiled when the tree comes, which halves the wait for it.
 */
final class PaintRehearsal implements Runnable {

    private static final int ROUNDS = 6;
    private static final int WIDTH = 800;
    private static final int ROWS = 24;
    private static final int PITCH = 21;
    private static final int RADIUS = 2;
    private static final int INK = 0xFF808080;

    private final Glyphs glyphs;

    private PaintRehearsal(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** Begins; takes some hundredths of a second. */
    static void start(Glyphs glyphs) {
        Thread.ofPlatform().daemon().name("auger-rehearsal").start(new PaintRehearsal(glyphs));
    }

    @Override
    public void run() {
        Raster raster = new Raster(WIDTH, ROWS * PITCH);
        BoxRows boxes = null;
        for (int round = 0; round < ROUNDS; round++) {
            raster.clear();
            boxes = BoxRows.clearedOr(boxes, WIDTH, ROWS, RADIUS);
            for (int row = 0; row < ROWS; row++) {
                row(boxes, row, 3 + row % 5 * 20.5);
            }
            boxes.finish();
            for (int row = 0; row < ROWS; row++) {
                boxes.copyTo(raster, row, row * PITCH, (row + 1) * PITCH - 1);
                labels(raster, row, round);
            }
        }
    }

    private static void row(BoxRows boxes, int row, double wide) {
        for (double x = 0; x < WIDTH; x += wide) {
            if (wide < 4) {
                boxes.fill(row, (int) x, (int) (x + wide), INK);
            } else if (wide > 6 * RADIUS) {
                boxes.roundBox(row, x, x + wide - 1, INK);
            } else {
                boxes.box(row, x, x + wide - 1, INK);
            }
        }
    }

    /** ASCII only: other characters would have to be drawn first, which is not this thread's to do. */
    private void labels(Raster raster, int row, int round) {
        Frame frame = new Frame("dev.auger.Rehearsal$" + row, "paint" + round, "Rehearsal.java", row, FrameKind.JAVA);
        String name = Names.shortFrame(frame);
        String shortName = Names.readableMethod(frame.method());
        for (int room = 4; room < WIDTH / 8; room += 9) {
            double share = (double) room / WIDTH;
            String label = FrameLabels.fit(name, shortName, () -> Numbers.share(share), room);
            String ascii = label.endsWith("…") ? shortName : label;
            raster.text(glyphs, ascii, room, row * PITCH + PITCH / 2, INK);
        }
    }
}
