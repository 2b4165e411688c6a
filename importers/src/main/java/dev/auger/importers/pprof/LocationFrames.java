package dev.auger.importers.pprof;

import dev.auger.model.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frames of each location, innermost first, and which locations cut a stack ({@link Interest}). Frames that are equal are one, in
 * whatever location they stand.
 */
final class LocationFrames {

    private static final byte BENEATH = 1;
    private static final byte WHOLE = 2;

    private final Tables tables;
    private final Interest interest;
    private final boolean go;
    private final Map<Frame, Integer> known = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final int[] indexes;
    private final int[] ends;
    private final byte[] cuts;
    private boolean lines;

    LocationFrames(Tables tables, Interest interest) {
        this.tables = tables;
        this.interest = interest;
        this.go = isGo(tables);
        int count = tables.locationCount();
        ends = new int[count];
        cuts = new byte[count];
        int[] room = new int[Math.max(16, count * 2)];
        int used = 0;
        for (int location = 0; location < count; location++) {
            int first = tables.firstLine(location);
            int end = tables.endLine(location);
            if (room.length - used < end - first + 1) {
                room = java.util.Arrays.copyOf(room, Math.max(room.length * 2, used + end - first + 1));
            }
            int from = first + dropped(location, first, end);
            for (int line = from; line < end; line++) {
                room[used++] = intern(frame(location, line, line + 1 < end));
            }
            if (first == end) {
                room[used++] = intern(Symbols.address(tables.mappedFile(location), tables.address(location)));
            }
            ends[location] = used;
        }
        indexes = java.util.Arrays.copyOf(room, used);
    }

    /** Some source is Go's: then so are functions without a file. */
    private static boolean isGo(Tables tables) {
        for (int f = 0; f < tables.functionCount(); f++) {
            if (tables.file(f).endsWith(".go")) {
                return true;
            }
        }
        return false;
    }

    /** How many of the innermost lines are not of interest. */
    private int dropped(int location, int first, int end) {
        if (!interest.selects()) {
            return 0;
        }
        for (int line = end - 1; line >= first; line--) {
            int function = tables.function(line);
            if (function >= 0 && interest.drops(tables.functionName(function))) {
                boolean all = line == end - 1;
                cuts[location] = all ? WHOLE : BENEATH;
                // A location that goes as a whole keeps its lines: it stays where nothing of the program is above it.
                return all ? 0 : line + 1 - first;
            }
        }
        return 0;
    }

    private Frame frame(int location, int line, boolean inlined) {
        int function = tables.function(line);
        String name = function < 0 ? "" : tables.functionName(function);
        if (name.isEmpty()) {
            return Symbols.address(tables.mappedFile(location), tables.address(location));
        }
        int number = tables.number(line);
        lines |= number > 0;
        return Symbols.frame(name, tables.file(function), number, inlined, go);
    }

    private int intern(Frame frame) {
        Integer there = known.putIfAbsent(frame, frames.size());
        if (there != null) {
            return there;
        }
        frames.add(frame);
        return frames.size() - 1;
    }

    /** Whether the program is one of Go. */
    boolean isGo() {
        return go;
    }

    /** Whether any frame has a line number. */
    boolean hasLines() {
        return lines;
    }

    List<Frame> frames() {
        return frames;
    }

    int start(int location) {
        return location == 0 ? 0 : ends[location - 1];
    }

    int end(int location) {
        return ends[location];
    }

    /** A frame by its place between {@link #start} and {@link #end} of a location. */
    int frame(int place) {
        return indexes[place];
    }

    /**
     * How many locations at the beginning of a stack, leaf first, are not of interest: what a dropped function calls, and it itself. The
     * frames nearest the root stay until one of interest has been met, so that something does.
     */
    int uninteresting(int[] locations, int depth) {
        if (!interest.selects()) {
            return 0;
        }
        boolean met = false;
        for (int i = depth - 1; i >= 0; i--) {
            byte cut = cuts[locations[i]];
            if (cut == 0) {
                met = true;
            } else if (met) {
                return cut == WHOLE ? i + 1 : i;
            }
        }
        return 0;
    }
}
