package com.ashlar.drawings;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Draws plans when asked for and shows them. */
public final class DrawingOffice {
    private final Plotter plotter = new Plotter();
    private final Random random = new Random(77);
    private final Preview[] shown = new Preview[1_500];
    private int drawn;

    public static void main(String[] args) throws InterruptedException {
        DrawingOffice office = new DrawingOffice();
        ScheduledExecutorService desk = Executors.newScheduledThreadPool(2);
        desk.scheduleAtFixedRate(office::plans, 10, 10, TimeUnit.MILLISECONDS);
        Thread.sleep(22_000);
        desk.shutdown();
        System.out.println(office.drawn + " " + office.plotter.taken());
    }

    private void plans() {
        for (int i = 0; i < 6; i++) {
            Surface plan = plan();
            Preview preview = new Preview(plan, 96, 80);
            preview.line(0, 0, 95, 79);
            shown[drawn++ % shown.length] = preview;
        }
    }

    private Surface plan() {
        Sheet sheet = new Sheet(plotter, 96, 84);
        for (int i = 0; i < 40; i++) {
            sheet.line(random.nextInt(96), random.nextInt(84), random.nextInt(96), random.nextInt(84));
        }
        return sheet;
    }
}
