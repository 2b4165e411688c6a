package net.kestrelby.formulas;

import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Sheets with formulas that people change all the time. */
public final class Workbook {
    private final Usage usage = new Usage();
    private final double[][] sheets = new double[600][];
    private final byte[] code;

    private Workbook() throws IOException {
        try (InputStream in = Workbook.class.getResourceAsStream("Discounted.class")) {
            code = in.readAllBytes();
        }
    }

    public static void main(String[] args) throws Exception {
        Workbook book = new Workbook();
        SplittableRandom random = new SplittableRandom(4);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        for (int revision = 0; System.nanoTime() < end; revision++) {
            book.recalculate(revision, random);
            if (revision % 4 == 0) {
                Thread.sleep(11);
            }
        }
        System.out.println(book.usage.total());
    }

    private void recalculate(int revision, SplittableRandom random) throws ReflectiveOperationException {
        Formula formula = new Revision(revision, code).formula();
        double[] cells = random.doubles(1_000).toArray();
        for (int row = 0; row < 6; row++) {
            cells[row] = formula.value(cells);
            usage.count(formula);
        }
        sheets[revision % sheets.length] = cells;
    }
}
