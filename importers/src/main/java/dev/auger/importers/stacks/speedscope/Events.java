package dev.auger.importers.stacks.speedscope;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.RealList;
import dev.auger.importers.stacks.WholeNumbers;
import java.io.IOException;
import java.util.Arrays;

/**
 * An evented profile: frames open ({@code O}) and close ({@code C}) at ascending values. A frame that closes while others are open
 * inside it closes those too; one that closes without being open is passed over; both are counted as lost order.
 */
final class Events {

    private static final String ORDER = "events are out of order";

    private final ProfileBuilder profile;
    private final SpeedscopeFrames frames;
    private final RealList stacks = new RealList();
    private final RealList starts = new RealList();
    private final RealList lengths = new RealList();
    private int[] open = new int[64];
    private int depth;
    private double at = Double.NaN;
    private long events;

    Events(ProfileBuilder profile, SpeedscopeFrames frames) {
        this.profile = profile;
        this.frames = frames;
    }

    long size() {
        return events;
    }

    void read(JsonParser json) throws IOException {
        String[] type = {""};
        int[] frame = {-1};
        double[] value = {Double.NaN};
        JsonFile.fields(json, name -> {
            switch (name) {
                case "type" -> type[0] = JsonFile.text(json);
                case "frame" -> frame[0] = frames.of(JsonFile.index(json));
                case "at" -> value[0] = JsonFile.real(json, Double.NaN);
                default -> {
                    // Nothing else is known.
                }
            }
        });
        event(type[0], frame[0], value[0], json.currentLocation().getByteOffset());
    }

    private void event(String type, int frame, double value, long offset) {
        events++;
        if (frame < 0 || Double.isNaN(value) || value < at) {
            profile.losses().add("speedscope.order", offset, 0, ORDER);
            return;
        }
        if (depth > 0 && value > at) {
            stacks.add(profile.stackRootFirst(open, depth, false));
            starts.add(at);
            lengths.add(value - at);
        }
        at = value;
        if (type.equals("O")) {
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = frame;
        } else if (type.equals("C")) {
            close(frame, offset);
        }
    }

    private void close(int frame, long offset) {
        int found = depth - 1;
        while (found >= 0 && open[found] != frame) {
            found--;
        }
        if (found != depth - 1) {
            profile.losses().add("speedscope.order", offset, 0, ORDER);
        }
        if (found >= 0) {
            depth = found;
        }
    }

    void pour(KindBuilder columns, int thread, SpeedscopeUnit unit) {
        double scale = unit.scale();
        WholeNumbers whole = new WholeNumbers();
        for (int i = 0; i < stacks.size(); i++) {
            long weight = whole.next(lengths.get(i) * scale);
            if (weight > 0) {
                columns.add(
                        SpeedscopeProfiles.nanos(starts.get(i) * scale),
                        thread,
                        stacks.index(i),
                        weight,
                        unit.events(weight));
            }
        }
    }
}
