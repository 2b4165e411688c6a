package dev.auger.views.code;

import dev.auger.model.ThreadRef;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.source.SourceText;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.views.support.MadeRecording;
import java.util.ArrayList;
import java.util.List;

/** The made-up order service as seen by the code view. */
final class CodeCase {

    static final String CACHE = "com.acme.shop.pricing.QuoteCache";
    static final CodePoint CULPRIT = new CodePoint(CACHE, "remember", "QuoteCache.java", 87);

    private static final String TEXT = """
            public final class QuoteCache {
                private static final QuoteCache INSTANCE = new QuoteCache();

                final Map<QuoteKey, Quote> byKey = new ConcurrentHashMap<>();
                private final Clock clock = Clock.systemUTC();

                public static QuoteCache get() {
                    return INSTANCE;
                }

                public Quote quote(Basket basket, Tariff tariff) {
                    var key = QuoteKey.of(basket, tariff, clock.instant());
                    Quote known = byKey.get(key);
                    if (known != null) {
                        return known;
                    }
                    return remember(key, price(basket, tariff));
                }

                private Quote remember(QuoteKey key, Quote quote) {
                    // SHOP-2291: evict once the basket is paid
                    if (log.isDebugEnabled()) {
                        log.debug("remember {} of {}", key, byKey.size());
                    }
                    byKey.put(key, quote);
                    return quote;
                }
            """;

    private CodeCase() {}

    static SourceText source() {
        List<String> lines = new ArrayList<>();
        lines.add("package com.acme.shop.pricing;");
        lines.add("");
        lines.add("/**");
        while (lines.size() < 60) {
            lines.add(" * Keeps quotes by basket and tariff, line " + lines.size() + ".");
        }
        lines.add(" */");
        lines.add("@Service");
        TEXT.lines().forEach(lines::add);
        while (lines.size() < 184) {
            lines.add("    private static final int SPARE_" + lines.size() + " = 0x" + lines.size() + ";");
        }
        lines.add("}");
        return new SourceText(
                "QuoteCache.java", SourceText.Origin.SOURCES_JAR, "acme-pricing-3.8.1-sources.jar", lines);
    }

    static MadeRecording recording() {
        MadeRecording made = new MadeRecording(new TimeRange(0, 1_000_000_000L));
        int worker = made.thread(new ThreadRef("pricing-worker-3", 31, 310, false, null));
        String main = "java.lang.Thread.run:1474";
        String quote = CACHE + ".quote:79";
        int curve = made.stack("com.acme.shop.pricing.PriceCurve.<init>:58", quote, main);
        int key = made.stack("com.acme.shop.pricing.QuoteKey.of:31", CACHE + ".quote:74", main);
        int known = made.stack("java.util.concurrent.ConcurrentHashMap.get:952", CACHE + ".quote:75", main);
        int put = made.stack("java.util.concurrent.ConcurrentHashMap.putVal:1011", CACHE + ".remember:87", quote, main);
        int own = made.stack(CACHE + ".quote:74", main);
        int json = made.stack("com.fasterxml.jackson.core.json.UTF8JsonGenerator.<init>:211", main);
        int store = made.stack("net.jpountz.lz4.LZ4.decompress:90", "com.acme.shop.session.SessionStore.load:97", main);
        int[][] weights = {{curve, 314}, {key, 5}, {known, 2}, {put, 27}, {own, 13}, {json, 95}, {store, 57}};
        int rest = made.stack("com.acme.shop.web.CheckoutController.place:64", main);
        for (int[] w : weights) {
            for (int i = 0; i < 10; i++) {
                made.sample(SampleKind.ALLOC, 1000L * i, worker, w[0], w[1] * 100L, "double[]");
            }
        }
        made.sample(SampleKind.ALLOC, 1, worker, rest, 487_000, "byte[]");
        made.sample(SampleKind.CPU, 1, worker, curve, 1, "");
        made.sample(SampleKind.LOCK, 1, worker, put, 1_000, "java.lang.Object");
        return made;
    }
}
