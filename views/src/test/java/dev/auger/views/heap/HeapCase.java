package dev.auger.views.heap;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;

/** The made-up order service's heap: a cache of quotes that nothing removes. */
final class HeapCase {

    static final String CACHE = "com.acme.shop.pricing.QuoteCache";
    private static final int QUOTES = 3000;

    private HeapCase() {}

    static MadeHeap heap() {
        MadeHeap heap = new MadeHeap();
        MadeObject table = heap.object("java.util.concurrent.ConcurrentHashMap$Node[]");
        MadeObject map = heap.object("java.util.concurrent.ConcurrentHashMap").size(64);
        MadeObject cache = heap.object(CACHE).size(32);
        heap.classObject(CACHE).field("INSTANCE", cache.field("byKey", map.field("table", table)));
        MadeObject euro = heap.object("java.util.Currency").size(32);
        for (int i = 0; i < QUOTES; i++) {
            MadeObject points = heap.object("double[]").length(384).size(3088 * 100);
            MadeObject quote = heap.object("com.acme.shop.pricing.Quote")
                    .size(40)
                    .field("basketId", heap.string("b-" + (7_781_204 + i)))
                    .field("tariff", heap.string("EU-STD-24"))
                    .field(
                            "curve",
                            heap.object("com.acme.shop.pricing.PriceCurve")
                                    .size(24)
                                    .field("points", points))
                    .field("currency", euro)
                    .field("total", null)
                    .number("givenAt", BasicType.LONG, 1_776_003_688_904L + i);
            table.element(heap.object("java.util.concurrent.ConcurrentHashMap$Node")
                    .size(32)
                    .field("val", quote));
        }
        table.length(8192).size(8192 * 4 + 16);
        keep(heap, "com.acme.shop.session.SessionStore", 214_600_000);
        keep(heap, "org.hibernate.internal.SessionFactoryImpl", 148_300_000);
        keep(heap, "jdk.internal.loader.ClassLoaders$AppClassLoader", 121_900_000);
        keep(heap, "org.apache.kafka.clients.KafkaConsumer", 84_700_000);
        keep(heap, "org.apache.tomcat.util.net.NioEndpoint", 63_600_000);
        keep(heap, "com.github.benmanes.caffeine.cache.BoundedLocalCache", 59_300_000);
        for (int i = 0; i < 300; i++) {
            keep(heap, "java.util.HashMap$Node", 300_000 + i);
        }
        heap.object("java.lang.Object");
        return heap;
    }

    private static void keep(MadeHeap heap, String type, int bytes) {
        heap.object(type)
                .size(48)
                .field("data", heap.object("byte[]").length(bytes).size(bytes))
                .root(GcRoot.Kind.JNI_GLOBAL);
    }
}
