package dev.auger.views.threads;

import static dev.auger.model.threads.ThreadState.BLOCKED;
import static dev.auger.model.threads.ThreadState.RUNNABLE;
import static dev.auger.model.threads.ThreadState.TIMED_WAITING;
import static dev.auger.model.threads.ThreadState.WAITING;

import dev.auger.model.ThreadRef;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import dev.auger.views.support.MadeDump;
import dev.auger.views.support.MadeRecording;
import java.time.LocalDateTime;
import java.util.List;

/** The made-up order service as seen by the threads view: 23 threads behind one monitor. */
final class ThreadCase {

    private static final Lock LEDGER = MadeDump.lock("0x00000007f1a0", "com.acme.shop.stock.InventoryLedger");
    private static final Lock QUEUE = MadeDump.lock("0x00000007f2b0", "java.util.concurrent.LinkedBlockingQueue");
    private static final String[] DATABASE = {
        "sun.nio.ch.SocketDispatcher.read0",
        "sun.nio.ch.NioSocketImpl.implRead:322",
        "org.postgresql.core.PGStream.receive:504",
        "org.postgresql.core.v3.QueryExecutorImpl.execute:371",
        "com.acme.shop.stock.InventoryLedger.reserve:118",
        "com.acme.shop.web.CheckoutController.place:64",
        "org.apache.catalina.core.ApplicationFilterChain.doFilter:178",
        "java.lang.Thread.run:1474"
    };
    private static final String[] RESERVE = {
        "com.acme.shop.stock.InventoryLedger.reserve:118",
        "com.acme.shop.web.CheckoutController.place:64",
        "org.apache.catalina.core.ApplicationFilterChain.doFilter:178",
        "java.lang.Thread.run:1474"
    };
    private static final String[] IDLE = {
        "jdk.internal.misc.Unsafe.wait",
        "java.util.concurrent.locks.LockSupport.await:221",
        "java.util.concurrent.LinkedBlockingQueue.take:435",
        "java.lang.Thread.run:1474"
    };

    private ThreadCase() {}

    static ThreadDump dump() {
        return dump(Moment.local(LocalDateTime.of(2026, 4, 12, 14, 21, 28)));
    }

    static MadeDump.File file() {
        return new MadeDump.File(
                "threads-1421.json", List.of(dump(Moment.local(LocalDateTime.of(2026, 4, 12, 14, 20, 47))), dump()));
    }

    private static ThreadDump dump(Moment at) {
        MadeDump dump = new MadeDump(at);
        List<ThreadInfo.LockLine> held =
                List.of(new ThreadInfo.LockLine(4, "locked <0x00000007f1a0> (a com.acme.shop.stock.InventoryLedger)"));
        for (int i = 1; i <= 50; i++) {
            String name = "http-nio-8443-exec-" + i;
            if (i == 31) {
                dump.add(name, RUNNABLE, null, List.of(LEDGER), held, false, DATABASE);
            } else if (i <= 23) {
                dump.add(name, BLOCKED, LEDGER, List.of(), RESERVE);
            } else if (i <= 30) {
                dump.add(
                        name,
                        RUNNABLE,
                        null,
                        List.of(),
                        "com.fasterxml.jackson.JsonMapper.writeValue:" + i,
                        DATABASE[6]);
            } else {
                dump.add(name, WAITING, QUEUE, List.of(), IDLE);
            }
        }
        for (int i = 1; i <= 8; i++) {
            String name = "pricing-worker-" + i;
            if (i == 3) {
                dump.add(name, RUNNABLE, null, List.of(), "com.acme.shop.pricing.PriceCurve.<init>:58", DATABASE[7]);
            } else if (i <= 5) {
                dump.add(name, RUNNABLE, null, List.of(), "com.acme.shop.pricing.Interpolator.fill:91", DATABASE[7]);
            } else {
                dump.add(name, WAITING, QUEUE, List.of(), IDLE);
            }
        }
        for (int i = 0; i < 1000; i++) {
            dump.add(
                    "order-events-" + i,
                    i % 40 == 0 ? RUNNABLE : WAITING,
                    null,
                    List.of(),
                    List.of(),
                    true,
                    i % 40 == 0 ? "com.acme.shop.order.OrderEvents.next:40" : "java.lang.VirtualThread.park:582",
                    "java.lang.VirtualThread.run:309");
        }
        for (int i = 1; i <= 6; i++) {
            dump.add("kafka-consumer-" + i, TIMED_WAITING, null, List.of(), "sun.nio.ch.EPoll.wait", DATABASE[7]);
        }
        for (int i = 1; i <= 24; i++) {
            dump.add("order-io-" + i, WAITING, QUEUE, List.of(), IDLE);
        }
        dump.add("main", WAITING, null, List.of(), "java.lang.Object.wait0", "com.acme.shop.Main.main:12");
        dump.add("GC Thread#0", null, null, List.of());
        return dump.add("VM Thread", null, null, List.of());
    }

    static MadeRecording recording() {
        MadeRecording made = new MadeRecording(new TimeRange(0, 560_000_000_000L));
        ThreadDump dump = dump();
        int stack = made.stack("com.acme.shop.pricing.PriceCurve.<init>:58");
        for (int i = 0; i < dump.size(); i++) {
            ThreadRef ref = dump.thread(i).ref();
            int thread = made.thread(ref);
            int cpu = ref.name().startsWith("pricing")
                    ? (i % 3) * 40 + 9
                    : ref.name().startsWith("http") ? i % 9 : i % 2;
            for (int s = 0; s < cpu; s++) {
                made.sample(SampleKind.CPU, s, thread, stack, 1, "");
                made.sample(SampleKind.ALLOC, s, thread, stack, 1000L + i, "double[]");
            }
        }
        return made;
    }
}
