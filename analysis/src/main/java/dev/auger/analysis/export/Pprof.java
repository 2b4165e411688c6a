package dev.auger.analysis.export;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeLevel;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A call tree as a pprof profile: {@code perftools.profiles.Profile} of {@code profile.proto}, gzipped. Numbers of the fields:
 *
 * <pre>
 * Profile   1 sample_type* 2 sample* 4 location* 5 function* 6 string_table* 9 time_nanos 10 duration_nanos
 *           11 period_type 12 period 13 comment* 14 default_sample_type
 * ValueType 1 type 2 unit                      Sample   1 location_id* 2 value* 3 label*
 * Label     1 key 2 str                        Location 1 id 4 line*
 * Line      1 function_id 2 line               Function 1 id 2 name 3 system_name 4 filename
 * </pre>
 *
 * Texts are indexes into the string table, whose first is empty. Fields may come in any order, so samples go out as the tree is
 * walked, and memory holds names and places only.
 */
public final class Pprof {

    private static final int CHECK_EVERY = 0xfff;

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<String, Integer> functions = new HashMap<>();
    private final Map<Place, Integer> locations = new HashMap<>();
    private final ProtoMessage profile = new ProtoMessage();
    private final OutputStream out;

    /** Function and line: what a location is here, since frames of a JVM have no addresses. */
    private record Place(int function, int line) {}

    private Pprof(OutputStream out) {
        this.out = out;
        string("");
    }

    /**
     * Writes a top-down tree. With lines in it, locations carry them; levels of threads, states and kinds are labels of
     * samples: {@code thread}, {@code state}, {@code kind}.
     *
     * @param to left open
     */
    public static void write(CallTree tree, ProfileFacts facts, OutputStream to, Job job) throws IOException {
        if (tree.options().bottomUp()) {
            throw new IllegalArgumentException("a bottom-up tree has lost its stacks");
        }
        GZIPOutputStream gzip = new GZIPOutputStream(to, 1 << 16);
        new Pprof(gzip).write(tree, facts, job);
        gzip.finish();
    }

    private void write(CallTree tree, ProfileFacts facts, Job job) throws IOException {
        PprofTypes types = PprofTypes.of(tree.what(), facts.periodNanos());
        profile.message(1, type(types.count(), "count"));
        if (types.weighted()) {
            profile.message(1, type(types.weight(), types.unit()));
        }
        head(types, facts);
        samples(tree, types, facts, job);
        for (String text : strings.keySet()) {
            profile.text(6, text).flush(out);
        }
    }

    private void head(PprofTypes types, ProfileFacts facts) {
        TimeRange range = facts.range();
        if (range != null) {
            profile.number(9, range.start()).number(10, range.end() - range.start());
        }
        if (types.timed()) {
            profile.message(11, type(types.weight(), types.unit())).number(12, facts.periodNanos());
        }
        ProtoMessage comments = new ProtoMessage();
        comments.varint(string("written by " + facts.writer())).varint(string("source: " + facts.source()));
        profile.numbers(13, comments);
        profile.number(14, string(types.main()));
    }

    private ProtoMessage type(String name, String unit) {
        return new ProtoMessage().number(1, string(name)).number(2, string(unit));
    }

    private void samples(CallTree tree, PprofTypes types, ProfileFacts facts, Job job) throws IOException {
        int[] path = new int[tree.maxDepth() + 1];
        int levels = tree.levels();
        int[] labelled = new int[levels + 1];
        ProtoMessage packed = new ProtoMessage();
        ProtoMessage label = new ProtoMessage();
        ProtoMessage sample = new ProtoMessage();
        for (int n = 1; n < tree.size(); n++) {
            if ((n & CHECK_EVERY) == 0) {
                job.check();
            }
            int depth = tree.depth(n);
            if (depth <= levels) {
                labelled[depth] = n;
            } else {
                path[depth] = location(tree, n);
            }
            long own = tree.selfSamples(n);
            if (own == 0 && tree.self(n) == 0) {
                continue;
            }
            packed.clear();
            for (int d = depth; d > levels; d--) {
                packed.varint(path[d]);
            }
            sample.clear().numbers(1, packed);
            packed.clear();
            for (long value : types.values(own, tree.self(n), facts.periodNanos())) {
                packed.varint(value);
            }
            sample.numbers(2, packed);
            for (int d = 1; d <= Math.min(depth, levels); d++) {
                sample.message(3, label(tree, labelled[d], label.clear()));
            }
            profile.message(2, sample).flush(out);
        }
    }

    private ProtoMessage label(CallTree tree, int n, ProtoMessage label) {
        TreeLevel level = tree.level(n);
        String key = level == null ? "" : level.name().toLowerCase(Locale.ROOT);
        return label.number(1, string(key)).number(2, string(tree.name(n)));
    }

    private int location(CallTree tree, int n) throws IOException {
        Frame frame = tree.frameOf(n);
        int function =
                function(frame == null ? tree.name(n) : frame.qualifiedName(), frame == null ? null : frame.file());
        int line = frame == null || !tree.options().lines() ? 0 : Math.max(0, frame.line());
        Place place = new Place(function, line);
        Integer known = locations.get(place);
        if (known != null) {
            return known;
        }
        int id = locations.size() + 1;
        locations.put(place, id);
        ProtoMessage at = new ProtoMessage().number(1, function).number(2, line);
        profile.message(4, new ProtoMessage().number(1, id).message(4, at)).flush(out);
        return id;
    }

    private int function(String name, @Nullable String file) throws IOException {
        Integer known = functions.get(name);
        if (known != null) {
            return known;
        }
        int id = functions.size() + 1;
        functions.put(name, id);
        int text = string(name);
        ProtoMessage function = new ProtoMessage().number(1, id).number(2, text).number(3, text);
        profile.message(5, function.number(4, file == null ? 0 : string(file))).flush(out);
        return id;
    }

    private int string(String text) {
        Integer known = strings.putIfAbsent(text, strings.size());
        return known == null ? strings.size() - 1 : known;
    }
}
