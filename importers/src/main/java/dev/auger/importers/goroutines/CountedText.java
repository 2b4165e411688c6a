package dev.auger.importers.goroutines;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadDump.Platform;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The goroutine profile in text, {@code debug=1}: how many goroutines have each stack.
 *
 * <pre>
 * goroutine profile: total 10
 * 2 @ 0x103b125 0x106cd1f 0x13ac44a 0x106fd81
 * # labels: {"test_label":"test_value"}
 * #	0x106cd1e	time.Sleep+0xbe			/usr/local/go/src/runtime/time.go:188
 * #	0x13ac449	main.shortSleepLoop+0x29	/src/main.go:165
 * </pre>
 */
final class CountedText {

    private static final String MARK = "goroutine profile: total ";

    private final GoFrames frames;
    private final List<CountedDump.Group> groups = new ArrayList<>();
    private final List<Frame> stack = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private Map<String, String> labels = Map.of();
    private long count;
    private long total;
    private long announced;
    private long misfits;
    private long leftOut;
    private boolean open;
    private boolean any;

    CountedText(GoFrames frames) {
        this.frames = frames;
    }

    /** Where a line says that a profile begins, or -1. */
    static int mark(String line) {
        int at = line.indexOf(MARK);
        return at >= 0 && number(line.substring(at + MARK.length()).strip()) >= 0 ? at : -1;
    }

    /** Begins a profile with the line that announces it. */
    void begin(String line, int mark) {
        open = true;
        any = true;
        total = 0;
        announced = number(line.substring(mark + MARK.length()).strip());
        groups.clear();
    }

    boolean isOpen() {
        return open;
    }

    /** Whether there was one. */
    boolean any() {
        return any;
    }

    /** Takes a line of the profile. */
    void line(String raw) {
        String text = raw.strip();
        if (text.startsWith("# labels:")) {
            labels = GoroutineHeader.labels(text);
        } else if (text.startsWith("#")) {
            symbol(text.substring(1).strip());
        } else {
            int at = text.indexOf(" @");
            long counted = at > 0 ? number(text.substring(0, at)) : -1;
            if (counted >= 0) {
                close();
                count = counted;
                total += counted;
                for (String address : text.substring(at + 2).strip().split(" ")) {
                    if (address.startsWith("0x")) {
                        addresses.add(address);
                    }
                }
            }
        }
    }

    /** {@code 0x106cd1e	time.Sleep+0xbe			/usr/local/go/src/runtime/time.go:188}. */
    private void symbol(String text) {
        String[] parts = text.split("\t+");
        if (count <= 0 || parts.length < 2 || !parts[0].startsWith("0x")) {
            return;
        }
        int offset = parts[1].lastIndexOf("+0x");
        String symbol = offset > 0 ? parts[1].substring(0, offset) : parts[1];
        stack.add(frames.frame(symbol.strip(), parts.length > 2 ? parts[2].strip() : "", FrameKind.GO));
    }

    private void close() {
        if (count > 0) {
            if (stack.isEmpty()) {
                // Nothing but the runtime, whose frames are not printed, or a program without symbols.
                addresses.forEach(address -> stack.add(frames.frame(address, "", FrameKind.NATIVE)));
            }
            groups.add(new CountedDump.Group(frames.stack(stack), count, labels));
        }
        count = 0;
        stack.clear();
        addresses.clear();
        labels = Map.of();
    }

    /** The dump, if it has a goroutine. */
    Optional<ThreadDump> end(@Nullable Moment at) {
        close();
        open = false;
        misfits += Math.max(0, announced - total);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        CountedDump dump = new CountedDump(at, Platform.GO, groups);
        leftOut += dump.leftOut();
        return Optional.of(dump);
    }

    /** Goroutines that were announced and not there. */
    long misfits() {
        return misfits;
    }

    /** Goroutines beyond the most a dump may have. */
    long leftOut() {
        return leftOut;
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
