package dev.auger.views.demo;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.SampleKind;
import java.time.Instant;
import java.util.Random;

/** Twenty minutes of a made-up order service whose quote cache leaks. */
public final class DemoRecording {

    private static final Instant START = Instant.parse("2026-04-12T12:02:10Z");
    private static final long LENGTH = 20 * 60_000L;

    private record Path(double weight, String thread, int threads, String stack) {}

    private static final String POOL =
            "java.lang.Thread.run:1583;java.util.concurrent.ThreadPoolExecutor$Worker.run:642;java.util.concurrent.ThreadPoolExecutor.runWorker:1144;";
    private static final String PLACE =
            POOL + "java.util.concurrent.FutureTask.run:317;com.acme.shop.web.CheckoutHandler.lambda$place$2:64;";
    private static final String QUOTE = PLACE + "com.acme.shop.pricing.QuoteService.quote:41;";
    private static final String CACHE = QUOTE + "com.acme.shop.pricing.QuoteCache.quote:79;";
    private static final String WEB =
            "java.lang.Thread.run:1583;org.apache.tomcat.util.threads.TaskThread$WrappingRunnable.run:63;org.apache.tomcat.util.net.SocketProcessorBase.run:52;org.apache.coyote.http11.Http11Processor.service:397;org.apache.catalina.connector.CoyoteAdapter.service:344;org.apache.catalina.core.StandardWrapperValve.invoke:167;org.apache.catalina.core.ApplicationFilterChain.doFilter:178;";

    private static final Path[] CPU = {
        new Path(
                9,
                "pricing-worker-",
                8,
                CACHE
                        + "com.acme.shop.pricing.QuoteCache.price:101;com.acme.shop.pricing.PriceCurve.<init>:58;com.acme.shop.math.Interpolator.fill:33;java.lang.StrictMath.pow:12_[i]"),
        new Path(
                4,
                "pricing-worker-",
                8,
                CACHE
                        + "com.acme.shop.pricing.QuoteCache.price:101;com.acme.shop.pricing.PriceCurve.<init>:58;com.acme.shop.math.Interpolator.fill:33;java.lang.StrictMath.pow:12_[i];__ieee754_pow_[n]"),
        new Path(
                3,
                "pricing-worker-",
                8,
                CACHE
                        + "com.acme.shop.pricing.QuoteCache.price:101;com.acme.shop.pricing.PriceCurve.<init>:58;com.acme.shop.math.Interpolator.fill:33;java.lang.Math.fma:9_[i]"),
        new Path(
                4,
                "pricing-worker-",
                8,
                CACHE
                        + "com.acme.shop.pricing.QuoteCache.price:101;com.acme.shop.pricing.PriceCurve.<init>:58;G1ParScanThreadState.copy_to_survivor_[c];OptoRuntime.new_array_C_[c];handle_mm_fault_[k];clear_page_erms_[k]"),
        new Path(
                2,
                "pricing-worker-",
                8,
                CACHE
                        + "com.acme.shop.pricing.QuoteCache.price:101;com.acme.shop.pricing.QuoteCache.put:87;java.util.HashMap.putVal:637_[i];com.acme.shop.pricing.QuoteKey.hashCode:22_[i]"),
        new Path(1.2, "pricing-worker-", 8, CACHE + "java.util.HashMap.get:558_[i];java.util.HashMap.getNode:576_[i]"),
        new Path(
                4,
                "pricing-worker-",
                8,
                QUOTE + "java.util.TreeMap.floorEntry:435;java.util.TreeMap.getFloorEntry:410_[i]"),
        new Path(
                3,
                "pricing-worker-",
                8,
                PLACE + "com.acme.shop.pricing.TariffBook.lookup:76;java.util.HashMap.computeIfAbsent:1228_[i]"),
        new Path(2, "pricing-worker-", 8, PLACE + "com.acme.shop.pricing.Discounts.apply:29_[0]"),
        new Path(
                1,
                "pricing-worker-",
                8,
                POOL + "java.util.concurrent.LinkedBlockingQueue.take:435;jdk.internal.misc.Unsafe.park_[n]"),
        new Path(
                8,
                "http-nio-8443-exec-",
                50,
                WEB
                        + "com.acme.shop.web.CheckoutController.place:64;com.acme.shop.stock.InventoryLedger.reserve:118;java.net.Socket.read_[n];tcp_recvmsg_[k]"),
        new Path(
                5,
                "http-nio-8443-exec-",
                50,
                WEB
                        + "com.acme.shop.web.CheckoutController.place:71;com.fasterxml.jackson.databind.ObjectMapper.writeValue:3200;com.fasterxml.jackson.core.json.UTF8JsonGenerator.writeString:530;com.fasterxml.jackson.databind.ser.BeanSerializer.serialize:183_[i]"),
        new Path(
                6,
                "http-nio-8443-exec-",
                50,
                WEB
                        + "org.springframework.web.filter.OncePerRequestFilter.doFilter:116;com.acme.shop.web.SessionStore.load:97;java.io.ObjectInputStream.readObject:462"),
        new Path(
                3,
                "http-nio-8443-exec-",
                50,
                WEB
                        + "org.springframework.web.filter.OncePerRequestFilter.doFilter:116;com.acme.shop.web.QuoteWidget.render:20;com.acme.shop.pricing.QuoteService.peek:60;com.acme.shop.pricing.QuoteCache.get:70_[i]"),
        new Path(
                2,
                "http-nio-8443-exec-",
                50,
                WEB + "com.acme.shop.web.CheckoutController.place:90;java.util.regex.Pattern.matcher:1180_[0]"),
        new Path(
                5,
                "order-events-",
                400,
                "java.lang.VirtualThread.run:309;com.acme.shop.events.OrderEvents.poll:44;com.acme.shop.events.OrderEvent.decode:133;com.google.protobuf.ProtobufReader.readMessage:402_[i]"),
        new Path(
                3,
                "order-events-",
                400,
                "java.lang.VirtualThread.run:309;com.acme.shop.events.OrderEvents.poll:44;com.acme.shop.events.Outbox.flush:88;java.nio.channels.SocketChannel.write:120;sys_write_[k];tcp_sendmsg_[k]"),
        new Path(
                4,
                "kafka-consumer-",
                6,
                "java.lang.Thread.run:1583;org.apache.kafka.clients.consumer.KafkaConsumer.poll:1200;org.apache.kafka.common.record.Records.iterator:40;snappy_uncompress_[n]"),
        new Path(
                1.5,
                "kafka-consumer-",
                6,
                "java.lang.Thread.run:1583;org.apache.kafka.clients.consumer.KafkaConsumer.commitSync:1300"),
        new Path(0.8, "", 0, ""),
        new Path(
                0.6,
                "deep-recursion-",
                1,
                "^com.acme.shop.tree.Node.visit:10;" + "com.acme.shop.tree.Node.visit:12;".repeat(14)
                        + "com.acme.shop.tree.Leaf.touch:3_[i]"),
    };

    private record Site(double weight, long bytes, String type, String thread, int threads, String stack) {}

    private static final Site[] ALLOC = {
        new Site(
                40,
                3_000_000,
                "double[]",
                "pricing-worker-",
                8,
                CACHE + "com.acme.shop.pricing.QuoteCache.price:101;com.acme.shop.pricing.PriceCurve.<init>:58"),
        new Site(
                12,
                3_000_000,
                "byte[]",
                "http-nio-8443-exec-",
                50,
                WEB + "com.fasterxml.jackson.core.json.UTF8JsonGenerator.<init>:211"),
        new Site(
                9,
                3_000_000,
                "byte[]",
                "order-events-",
                400,
                "java.lang.VirtualThread.run:309;com.google.protobuf.ProtobufReader.readMessage:402"),
        new Site(7, 3_000_000, "byte[]", "http-nio-8443-exec-", 50, WEB + "com.acme.shop.web.SessionStore.load:97"),
        new Site(
                7,
                3_000_000,
                "java.lang.String",
                "order-events-",
                400,
                "java.lang.VirtualThread.run:309;com.acme.shop.events.OrderEvent.decode:133"),
        new Site(
                6,
                3_000_000,
                "java.util.HashMap$Node",
                "pricing-worker-",
                8,
                PLACE + "com.acme.shop.pricing.TariffBook.lookup:76"),
        new Site(
                5,
                3_000_000,
                "com.acme.shop.orders.OrderLine",
                "kafka-consumer-",
                6,
                "java.lang.Thread.run:1583;com.acme.shop.orders.OrderLine.of:41"),
        new Site(
                4,
                3_000_000,
                "java.lang.Object[]",
                "pricing-worker-",
                8,
                PLACE + "com.acme.shop.pricing.Discounts.apply:29"),
        new Site(
                2,
                3_000_000,
                "java.time.Instant",
                "pricing-worker-",
                8,
                CACHE + "com.acme.shop.pricing.QuoteKey.of:22"),
    };

    private DemoRecording() {}

    public static MadeRecording recording() {
        MadeRecording r = new MadeRecording(START)
                .lasting(0, LENGTH)
                .zoneOffset(7_200_000)
                .processors(8);
        Random random = new Random(42);
        double sum = 0;
        for (Path p : CPU) {
            sum += p.weight;
        }
        for (int i = 0; i < 48_212; i++) {
            double at = random.nextDouble() * sum;
            for (Path p : CPU) {
                at -= p.weight;
                if (at <= 0) {
                    String thread = p.thread.isEmpty() ? "" : p.thread + (1 + random.nextInt(p.threads));
                    r.cpu((long) (random.nextDouble() * LENGTH), thread, p.stack);
                    break;
                }
            }
        }
        allocations(r, random);
        for (int i = 0; i < 300; i++) {
            r.sample(
                    SampleKind.LOCK,
                    random.nextInt((int) LENGTH),
                    "http-nio-8443-exec-" + (1 + random.nextInt(50)),
                    WEB + "com.acme.shop.stock.InventoryLedger.reserve:118",
                    (long) (Math.exp(random.nextGaussian()) * 8e7),
                    "com.acme.shop.stock.InventoryLedger");
        }
        heap(r, random);
        return r;
    }

    private static void allocations(MadeRecording r, Random random) {
        double sum = 8;
        for (Site s : ALLOC) {
            sum += s.weight;
        }
        for (int i = 0; i < 12_816; i++) {
            double t = random.nextDouble();
            if (random.nextDouble() > 0.75 + 0.25 * Math.sin(t * 14)) {
                i--;
                continue;
            }
            double at = random.nextDouble() * sum;
            boolean done = false;
            for (Site s : ALLOC) {
                at -= s.weight;
                if (at <= 0) {
                    r.alloc(
                            (long) (t * LENGTH),
                            s.thread + (1 + random.nextInt(s.threads)),
                            s.stack,
                            (long) (s.bytes * (0.8 + 0.4 * random.nextDouble())),
                            s.type);
                    done = true;
                    break;
                }
            }
            if (!done) {
                int k = random.nextInt(60);
                r.alloc(
                        (long) (t * LENGTH),
                        "main",
                        "com.acme.shop.Main.main:10;com.acme.shop.misc.Small" + k + ".make:" + (k + 3),
                        3_000_000,
                        "com.acme.shop.misc.Thing" + k);
            }
        }
    }

    private static void heap(MadeRecording r, Random random) {
        for (int i = 0; i < 36; i++) {
            long at = r.time(20_000 + i * 33_000L + random.nextInt(9000));
            long pause = (long) ((15 + 46 * Math.pow(random.nextDouble(), 3)) * 1e6);
            r.add(new GcPause(i, at, pause, "G1New", "G1 Evacuation Pause"));
            r.add(new HeapUse(i, at - 1000, false, (1L << 30) * 3, 4L << 30));
            r.add(new HeapUse(i, at + pause, true, (long) ((900 + i * 34 + random.nextInt(30)) * 1048576.0), 4L << 30));
        }
        for (int i = 0; i < 1200; i++) {
            double wave = 0.1 + 0.03 * Math.sin(i / 40.0) + 0.03 * random.nextDouble();
            r.add(new CpuLoad(r.time(i * 1000L), wave, wave / 3, 0.5));
        }
    }
}
