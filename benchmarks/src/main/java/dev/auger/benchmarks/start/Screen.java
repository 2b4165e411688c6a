package dev.auger.benchmarks.start;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A virtual display whose pixels can be looked at without asking the X server: {@code Xvfb -fbdir} keeps them in a file in the format of
 * {@code xwd} (X11/XWDFile.h, version 7), which is mapped here. Nothing of the measured program takes part.
 *
 * <pre>
 * u4 header size, version, format, depth, width, height, x offset, byte order (0: least significant first), …
 * u4 at 48: bytes a line; u4 at 76: number of colours, 12 bytes each behind the header; then the lines
 * </pre>
 */
final class Screen implements AutoCloseable {
    private static final int STEP = 12;
    private static final int COLOUR_BYTES = 12;

    private final Process server;
    private final String name;
    private final MappedByteBuffer pixels;
    private final int width;
    private final int height;
    private final int line;
    private final int start;

    private Screen(Process server, String name, MappedByteBuffer pixels) {
        this.server = server;
        this.name = name;
        this.pixels = pixels;
        this.width = pixels.getInt(16);
        this.height = pixels.getInt(20);
        this.line = pixels.getInt(48);
        this.start = pixels.getInt(0) + COLOUR_BYTES * pixels.getInt(76);
        if (pixels.getInt(28) == 0) {
            pixels.order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /**
     * Starts a display.
     *
     * @param folder for its pixels
     */
    static Screen open(String name, Path folder) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(List.of(
                        "Xvfb", name, "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-fbdir", folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("xvfb.log").toFile())
                .start();
        Path file = folder.resolve("Xvfb_screen0");
        for (int look = 0; look < 100 && !(Files.exists(file) && Files.size(file) > 1440 * 900 * 4); look++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(500);
        if (!server.isAlive()) {
            throw new IOException("Xvfb " + name + ": " + Files.readString(folder.resolve("xvfb.log")));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return new Screen(server, name, channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    String name() {
        return name;
    }

    /** How many colours are on the screen, looked at in a grid; counting ends with the line that reaches the limit. */
    int colours(int limit) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < height && seen.size() < limit; y += STEP) {
            for (int x = y / STEP % STEP; x < width; x += STEP) {
                seen.add(pixels.getInt(start + y * line + x * 4) & 0xffffff);
            }
        }
        return seen.size();
    }

    /**
     * The colour at a quarter of width and height. Not in the middle: the pointer rests there, and the server draws it into these
     * pixels as soon as a window gives it a shape.
     */
    int quarter() {
        return pixels.getInt(start + height / 4 * line + width / 4 * 4) & 0xffffff;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
