package dev.auger.views.heap;

import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;
import dev.auger.views.support.MadeHeap;

/** The made-up order service's heap: a cache of quotes that nothing removes. */
final class HeapCase {

    static final String CACHE = "com.acme.shop.pricing.QuoteCache";
    private static final int QUOTES = 3000;

    private HeapCase() {}

    static MadeHeap heap() {
        MadeHeap heap = new MadeHeap();
        int cacheClass = heap.classObject(CACHE);
        heap.root(GcRoot.Kind.STICKY_CLASS, cacheClass);
        int cache = heap.add(CACHE, 32);
        heap.field(cacheClass, "INSTANCE", cache);
        int map = heap.add("java.util.concurrent.ConcurrentHashMap", 64);
        heap.field(cache, "byKey", map);
        int table = heap.array("java.util.concurrent.ConcurrentHashMap$Node[]", 8192, 8192 * 4 + 16);
        heap.field(map, "table", table);
        int euro = heap.add("java.util.Currency", 32);
        for (int i = 0; i < QUOTES; i++) {
            int node = heap.add("java.util.concurrent.ConcurrentHashMap$Node", 32);
            heap.field(table, "[" + i + "]", node);
            int quote = heap.add("com.acme.shop.pricing.Quote", 40);
            heap.field(node, "val", quote);
            int curve = heap.add("com.acme.shop.pricing.PriceCurve", 24);
            int points = heap.array("double[]", 384, 3088 * 100);
            heap.field(quote, "basketId", heap.string("b-" + (7_781_204 + i)));
            heap.field(quote, "tariff", heap.string("EU-STD-24"));
            heap.field(quote, "curve", curve).field(quote, "currency", euro).field(quote, "total", -1);
            heap.value(quote, "givenAt", BasicType.LONG, 1_776_003_688_904L + i);
            heap.field(curve, "points", points);
        }
        keep(heap, "com.acme.shop.session.SessionStore", 214_600_000);
        keep(heap, "org.hibernate.internal.SessionFactoryImpl", 148_300_000);
        keep(heap, "jdk.internal.loader.ClassLoaders$AppClassLoader", 121_900_000);
        keep(heap, "org.apache.kafka.clients.KafkaConsumer", 84_700_000);
        keep(heap, "org.apache.tomcat.util.net.NioEndpoint", 63_600_000);
        keep(heap, "com.github.benmanes.caffeine.cache.BoundedLocalCache", 59_300_000);
        for (int i = 0; i < 300; i++) {
            keep(heap, "java.util.HashMap$Node", 300_000 + i);
        }
        heap.add("java.lang.Object", 16);
        return heap;
    }

    private static void keep(MadeHeap heap, String type, int bytes) {
        int holder = heap.add(type, 48);
        heap.field(holder, "data", heap.array("byte[]", bytes, bytes));
        heap.root(GcRoot.Kind.JNI_GLOBAL, holder);
    }
}
