package org.pallas.mosaic;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Shows a wall of pictures of which one is replaced at a time. */
public final class MosaicServer {
    private final DerivedCache<Picture, Palette> palettes = new DerivedCache<>(Palette::new);
    private final Picture[] wall = new Picture[144];
    private final StringBuilder page = new StringBuilder();
    private byte[] shown = new byte[0];

    public static void main(String[] args) throws InterruptedException {
        MosaicServer server = new MosaicServer();
        Random random = new Random(12);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        for (int i = 0; System.nanoTime() < end; i++) {
            server.replace(i % server.wall.length, random);
            if (i % 3 == 0) {
                server.show();
                Thread.sleep(8);
            }
        }
    }

    private void replace(int place, Random random) {
        wall[place] = new Picture(128, 96 + random.nextInt(40), random);
    }

    private void show() {
        page.setLength(0);
        for (Picture picture : wall) {
            if (picture != null) {
                Palette palette = palettes.of(picture);
                int colour = palette.dominant();
                page.append("<td style='background:#").append(Integer.toHexString(colour * 65_793)).append("'>")
                        .append(picture.width()).append(' ').append(palette.share(colour)).append("</td>");
            }
        }
        byte[] next = new byte[page.length() * 2];
        for (int i = 0; i < page.length(); i++) {
            next[i] = (byte) page.charAt(i);
        }
        shown = next.length > shown.length / 2 ? next : shown;
    }
}
