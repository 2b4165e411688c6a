package dev.auger.app.cli;

import dev.auger.app.cli.table.Figures;
import dev.auger.model.job.Progress;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One line on a terminal's standard error, redrawn in place and wiped at the end; nothing where there is no terminal. */
final class ProgressBar implements Consumer<Progress> {

    private static final int WIDTH = 30;
    /** Short work shows nothing; it would only flicker. */
    private static final long DELAY_NANOS = 400_000_000L;

    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintStream err;
    private final BooleanSupplier terminal;
    private final long started = System.nanoTime();
    private long lastDrawn;
    private boolean drawn;
    private int state;

    ProgressBar(PrintStream err, BooleanSupplier terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void accept(Progress progress) {
        long now = System.nanoTime();
        if (state < 0 || now - started < DELAY_NANOS || drawn && now - lastDrawn < REDRAW_NANOS) {
            return;
        }
        if (state == 0) {
            state = terminal.getAsBoolean() ? 1 : -1;
            if (state < 0) {
                return;
            }
        }
        lastDrawn = now;
        drawn = true;
        err.print("\r\u001b[K" + line(progress));
        err.flush();
    }

    static String line(Progress progress) {
        boolean bytes = progress.unit() == Progress.Unit.BYTES;
        String done = bytes ? Figures.bytes(progress.done()) : Figures.count(progress.done());
        if (progress.fraction() < 0) {
            return done;
        }
        int filled = (int) (progress.fraction() * WIDTH);
        String total = bytes ? Figures.bytes(progress.total()) : Figures.count(progress.total());
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + " / " + total;
    }

    /** Wipes the line, so that what is printed next starts on a clean one. */
    synchronized void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }
}
