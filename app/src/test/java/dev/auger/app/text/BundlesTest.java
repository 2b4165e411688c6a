package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.job.MemoryForecast;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BundlesTest {

    @Test
    void languagesSwitchWhileRunning() {
        Bundles texts = new Bundles(Locale.UK, List.of("cli"));
        AtomicInteger changes = new AtomicInteger();
        texts.onChange(changes::incrementAndGet);
        assertThat(texts.get("cli.layer.thread")).isEqualTo("thread");
        texts.choose(Locale.TRADITIONAL_CHINESE);
        assertThat(texts.get("cli.layer.thread")).isEqualTo("线程");
        assertThat(texts.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        texts.choose(Locale.SIMPLIFIED_CHINESE);
        assertThat(changes).hasValue(1);
    }

    @Test
    void theHostsLocaleDoesNotShowThrough() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(new Bundles(Locale.ENGLISH, List.of("cli")).get("cli.layer.thread"))
                    .isEqualTo("thread");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyFileIsTakenApartAsPropertiesAre() throws IOException {
        int files = 0;
        for (String room : Bundles.ROOMS) {
            for (String language : List.of("", "_zh_CN")) {
                try (InputStream in =
                        Bundles.class.getResourceAsStream("/dev/auger/app/texts-" + room + language + ".properties")) {
                    if (in != null) {
                        String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        Properties expected = new Properties();
                        expected.load(new StringReader(content));
                        Map<String, String> parsed = new HashMap<>();
                        Bundles.parse(content, parsed);
                        assertThat(parsed).as(room + language).isEqualTo(expected);
                        files++;
                    }
                }
            }
        }
        assertThat(files).isGreaterThan(50);
        Map<String, String> odd = new HashMap<>();
        Bundles.parse("#a=b\n! c=d\n\ne = f=g \nh=i\\u0041\nj=k", odd);
        assertThat(odd).containsOnly(Map.entry("e", "f=g "), Map.entry("h", "iA"), Map.entry("j", "k"));
    }

    @Test
    void anUnknownKeyShowsAsItself() {
        Bundles texts = new Bundles(Locale.ENGLISH);
        assertThat(texts.get("no.such.key", 1)).isEqualTo("no.such.key");
        assertThat(texts.has("no.such.key")).isFalse();
    }

    @Test
    void wantOfMemoryIsSaidInNumbersWithWhatGivesMore() {
        Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors"));
        assertThat(texts.get(FailureTexts.phrase("a.jfr", ResourceExhausted.memory("reading a.jfr", 128L << 20))))
                .startsWith("a.jfr needs more memory than the 128 MiB Java was given. A line -Xmx256m in the file ")
                .contains("auger.options");
        assertThat(ResourceExhausted.moreThan(6L << 30)).isEqualTo("-Xmx12g");
    }

    @Test
    void wantOfMemoryIsForetoldInNumbersWithWhatGivesMore() {
        Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors"));
        MemoryForecast forecast = new MemoryForecast("a.jfr", 500L << 20, 600L << 20, 90L << 20, 128L << 20);
        assertThat(texts.get(FailureTexts.phrase(forecast)))
                .startsWith(
                        "a.jfr is 500 MiB and may need 600 MiB of memory to be read; Java can give 90.0 MiB of its 128 MiB. "
                                + "It is read all the same. A line -Xmx788m in the file ")
                .contains("auger.options");
        ResourceExhausted refused = ResourceExhausted.foreseen("reading a.jfr", forecast);
        assertThat(texts.get(FailureTexts.phrase("b/a.jfr", refused)))
                .startsWith(
                        "b/a.jfr is 500 MiB and needs about 600 MiB of memory to be read; Java can give 90.0 MiB of its 128 MiB. "
                                + "A line -Xmx788m in the file ");
    }

    @Test
    void wantOfMemoryForSeveralFilesIsSaidOnce() {
        Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors"));
        MemoryForecast forecast = new MemoryForecast("a.jfr", 3, 500L << 20, 600L << 20, 90L << 20, 128L << 20);
        assertThat(texts.get(FailureTexts.phrase(forecast)))
                .startsWith(
                        "3 files are 500 MiB together and may need 600 MiB of memory while all are kept; "
                                + "Java can give 90.0 MiB of its 128 MiB. They are read all the same. A line -Xmx788m in the file ");
    }

    @Test
    void afterMemoryRanOutTheEstimateSaysHowMuchWouldDo() {
        Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors"));
        // It seemed enough, and was not.
        MemoryForecast enough = new MemoryForecast("a.jfr", 90L << 20, 110L << 20, 120L << 20, 128L << 20);
        assertThat(texts.get(FailureTexts.phrase("a.jfr", ResourceExhausted.memory("a.jfr", 128L << 20, enough))))
                .startsWith("a.jfr needs more memory than the 128 MiB Java was given. A line -Xmx146m in the file ");
        // It was told to be too little.
        MemoryForecast little = new MemoryForecast("a.jfr", 90L << 20, 130L << 20, 120L << 20, 128L << 20);
        assertThat(texts.get(FailureTexts.phrase("a.jfr", ResourceExhausted.memory("a.jfr", 128L << 20, little))))
                .startsWith("a.jfr is 90.0 MiB and needs about 130 MiB of memory to be read; ");
        // Far more than enough was foreseen, so the estimate is worth nothing.
        MemoryForecast wrong = new MemoryForecast("a.jfr", 90L << 20, 50L << 20, 120L << 20, 128L << 20);
        assertThat(ResourceExhausted.memory("a.jfr", 128L << 20, wrong).enough())
                .isEqualTo("-Xmx256m");
    }

    @Test
    void wholeNumbersAreGroupedByThinSpaces() {
        Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors"));
        assertThat(texts.get("error.exhausted", "x", 1234567L, 1999))
                .isEqualTo("x needs 1\u2009234\u2009567 bytes of room, and 1\u2009999 are free.");
    }
}
