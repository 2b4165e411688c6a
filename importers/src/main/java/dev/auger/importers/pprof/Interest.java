package dev.auger.importers.pprof;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions a profile wants left out: those whose name matches {@code drop_frames} and not {@code keep_frames}, with all they call.
 * The expressions come with the file, so they are matched in linear time, and their syntax is that of Go.
 */
final class Interest {

    private static final List<String> NAMES_WITH_BRACKETS = List.of("(anonymous namespace)", "operator()");

    private final @Nullable Pattern drop;
    private final @Nullable Pattern keep;

    private Interest(@Nullable Pattern drop, @Nullable Pattern keep) {
        this.drop = drop;
        this.keep = keep;
    }

    /** @throws PatternSyntaxException if one of them is no expression */
    static Interest of(String dropFrames, String keepFrames) {
        if (dropFrames.isEmpty()) {
            return new Interest(null, null);
        }
        return new Interest(whole(dropFrames), keepFrames.isEmpty() ? null : whole(keepFrames));
    }

    private static Pattern whole(String expression) {
        return Pattern.compile("^(" + expression + ")$");
    }

    /** Whether there is anything to leave out. */
    boolean selects() {
        return drop != null;
    }

    boolean drops(String function) {
        if (drop == null || function.isEmpty()) {
            return false;
        }
        String name = simplified(function);
        return drop.matcher(name).find() && (keep == null || !keep.matcher(name).find());
    }

    /** Without the dot of PowerPC's function descriptors and without arguments. */
    private static String simplified(String function) {
        String name = function.startsWith(".") ? function.substring(1) : function;
        int from = 0;
        while (true) {
            int open = name.indexOf('(', from);
            if (open < 0) {
                return name;
            }
            int skipped = from;
            for (String reserved : NAMES_WITH_BRACKETS) {
                int start = open - reserved.indexOf('(');
                if (start >= from && name.startsWith(reserved, start)) {
                    skipped = start + reserved.length();
                }
            }
            if (skipped == from) {
                return name.substring(0, open);
            }
            from = skipped;
        }
    }
}
