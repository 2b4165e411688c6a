package dev.auger.analysis.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the rules of https://www.speedscope.app/file-format-schema.json. */
@SuppressWarnings("unchecked")
final class SpeedscopeTest {

    private static final Set<String> UNITS =
            Set.of("none", "nanoseconds", "microseconds", "milliseconds", "seconds", "bytes");

    private static Map<String, Object> document(MadeRecording recording, SampleKind kind, boolean lines)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Speedscope.write(
                Trees.of(recording, kind, lines, false),
                Trees.of(recording, kind, lines, true),
                new ProfileFacts("shop.jfr", null, 0, "Auger 1.2"),
                out,
                Job.quiet());
        try (JsonParser in = new JsonFactory().createParser(out.toByteArray())) {
            in.nextToken();
            Map<String, Object> document = (Map<String, Object>) value(in);
            checkRules(document);
            return document;
        }
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    object.put(name, value(in));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(in));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> in.getLongValue();
            default -> in.getText();
        };
    }

    private static void checkRules(Map<String, Object> document) {
        assertThat(document)
                .containsEntry("$schema", "https://www.speedscope.app/file-format-schema.json")
                .containsKeys("shared", "profiles");
        List<Map<String, Object>> frames =
                (List<Map<String, Object>>) ((Map<String, Object>) document.get("shared")).get("frames");
        frames.forEach(frame -> assertThat(frame.get("name")).isInstanceOf(String.class));
        for (Map<String, Object> profile : profiles(document)) {
            assertThat(profile).containsEntry("type", "sampled").containsKeys("name", "startValue");
            assertThat(UNITS).contains((String) profile.get("unit"));
            List<List<Long>> samples = (List<List<Long>>) profile.get("samples");
            List<Long> weights = (List<Long>) profile.get("weights");
            assertThat(weights).hasSameSizeAs(samples);
            assertThat(weights.stream().mapToLong(w -> w).sum()).isEqualTo(profile.get("endValue"));
            samples.forEach(s -> assertThat(s).allMatch(f -> f >= 0 && f < frames.size()));
        }
    }

    private static List<Map<String, Object>> profiles(Map<String, Object> document) {
        return (List<Map<String, Object>>) document.get("profiles");
    }

    @Test
    void everythingFirstThenThreadByThread() throws IOException {
        Map<String, Object> document = document(Trees.RECORDING, SampleKind.CPU, false);
        assertThat(document)
                .containsEntry("name", "shop.jfr")
                .containsEntry("exporter", "Auger 1.2")
                .containsEntry("activeProfileIndex", 0L);
        List<Map<String, Object>> profiles = profiles(document);
        assertThat(profiles).extracting(p -> p.get("name")).containsExactly("cpu", "cpu: main", "cpu: pool-1");
        assertThat(profiles).extracting(p -> p.get("endValue")).containsExactly(5L, 3L, 2L);
        assertThat(profiles).extracting(p -> p.get("unit")).containsOnly("none");
        List<Map<String, Object>> frames =
                (List<Map<String, Object>>) ((Map<String, Object>) document.get("shared")).get("frames");
        List<List<Long>> main = (List<List<Long>>) profiles.get(1).get("samples");
        assertThat(main.getFirst())
                .extracting(f -> frames.get(f.intValue()).get("name"))
                .containsExactly("shop.Main.main", "shop.Cart.add");
    }

    @Test
    void linesTellFramesApart() throws IOException {
        Map<String, Object> document = document(Trees.RECORDING, SampleKind.CPU, true);
        List<Map<String, Object>> frames =
                (List<Map<String, Object>>) ((Map<String, Object>) document.get("shared")).get("frames");
        assertThat(frames.stream().filter(f -> f.get("name").equals("shop.Cart.add")))
                .extracting(f -> f.get("line"))
                .containsExactlyInAnyOrder(12L, 14L);
    }

    @Test
    void unitsFollowTheKind() throws IOException {
        assertThat(profiles(document(Trees.RECORDING, SampleKind.ALLOC, false)))
                .extracting(p -> p.get("unit"))
                .containsOnly("bytes");
        assertThat(profiles(document(Trees.RECORDING, SampleKind.LOCK, false)))
                .extracting(p -> p.get("unit"))
                .containsOnly("nanoseconds");
    }

    @Test
    void theLightestOfManyThreadsAreOneProfile() throws IOException {
        MadeRecording many = new MadeRecording();
        int threads = Speedscope.MOST_THREADS + 5;
        for (int t = 0; t < threads; t++) {
            many.cpu(t, "t" + t, "a.B.c:1");
        }
        List<Map<String, Object>> profiles = profiles(document(many, SampleKind.CPU, false));
        assertThat(profiles).hasSize(Speedscope.MOST_THREADS + 2);
        assertThat(profiles.getLast())
                .containsEntry("name", "cpu: other threads")
                .containsEntry("endValue", 5L);
    }

    @Test
    void nothingIsStillADocument() throws IOException {
        assertThat(profiles(document(new MadeRecording(), SampleKind.CPU, false)))
                .hasSize(1);
    }

    @Test
    void namesOfAnyKindAreText() throws IOException {
        MadeRecording odd = new MadeRecording().cpu(1, "a\ud800\"\n", "x.Y.z:1");
        assertThat(profiles(document(odd, SampleKind.CPU, false)).getLast()).containsEntry("name", "cpu: a?\"\n");
    }

    @Test
    void otherTreesAreRefused() {
        ProfileFacts facts = new ProfileFacts("x", null, 0, "Auger");
        assertThatThrownBy(() -> Speedscope.write(
                        Trees.bottomUp(),
                        Trees.of(SampleKind.CPU, false, true),
                        facts,
                        new ByteArrayOutputStream(),
                        Job.quiet()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
