package dev.auger.views.code;

import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import java.util.ArrayList;
import java.util.List;

/** The made-up order service as seen by the code view. */
final class CodeCase {

    static final String CACHE = "com.acme.shop.pricing.QuoteCache";
    static final CodePoint CULPRIT = new CodePoint(CACHE, "remember", "QuoteCache.java", 87);

    private static final String WORKER = "pricing-worker-3";
    private static final String MAIN = "java.lang.Thread.run:1474";
    private static final String CURVE = MAIN + ";" + CACHE + ".quote:79;com.acme.shop.pricing.PriceCurve.<init>:58";
    private static final String PUT = MAIN + ";" + CACHE + ".quote:79;" + CACHE
            + ".remember:87;java.util.concurrent.ConcurrentHashMap.putVal:1011";

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
        MadeRecording made = new MadeRecording()
                .lasting(0, 1000)
                .thread(new ThreadRef(WORKER, 31, 310, false, null))
                .alloc(1, WORKER, MAIN + ";com.acme.shop.web.CheckoutController.place:64", 487_000, "byte[]")
                .cpu(1, WORKER, CURVE)
                .sample(SampleKind.LOCK, 1, WORKER, PUT, 1_000, "java.lang.Object");
        alloc(made, CURVE, 314);
        alloc(made, MAIN + ";" + CACHE + ".quote:74;com.acme.shop.pricing.QuoteKey.of:31", 5);
        alloc(made, MAIN + ";" + CACHE + ".quote:75;java.util.concurrent.ConcurrentHashMap.get:952", 2);
        alloc(made, PUT, 27);
        alloc(made, MAIN + ";" + CACHE + ".quote:74", 13);
        alloc(made, MAIN + ";com.fasterxml.jackson.core.json.UTF8JsonGenerator.<init>:211", 95);
        alloc(made, MAIN + ";com.acme.shop.session.SessionStore.load:97;net.jpountz.lz4.LZ4.decompress:90", 57);
        return made;
    }

    private static void alloc(MadeRecording made, String stack, int hundreds) {
        for (int i = 0; i < 10; i++) {
            made.alloc(i, WORKER, stack, hundreds * 100L, "double[]");
        }
    }
}
