package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
    void anUnknownKeyShowsAsItself() {
        Bundles texts = new Bundles(Locale.ENGLISH);
        assertThat(texts.get("no.such.key", 1)).isEqualTo("no.such.key");
        assertThat(texts.has("no.such.key")).isFalse();
    }

    @Test
    void wholeNumbersAreGroupedByThinSpaces() {
        Bundles texts = new Bundles(Locale.ENGLISH, List.of("errors"));
        assertThat(texts.get("error.exhausted", "x", 1234567L, 999))
                .isEqualTo("x needs 1\u2009234\u2009567 bytes of room, and 999 are free.");
    }
}
