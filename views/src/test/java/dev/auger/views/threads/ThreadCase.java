package dev.auger.views.threads;

import static dev.auger.model.fixtures.MadeThread.thread;
import static dev.auger.model.threads.ThreadState.RUNNABLE;
import static dev.auger.model.threads.ThreadState.TIMED_WAITING;
import static dev.auger.model.threads.ThreadState.WAITING;

import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.fixtures.MadeThread;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The made-up order service as seen by the threads view: 23 threads behind one monitor. */
final class ThreadCase {

    private static final String LEDGER = "0x00000007f1a0";
    private static final String LEDGER_CLASS = "com.acme.shop.stock.InventoryLedger";
    private static final String FILTER = "org.apache.catalina.core.ApplicationFilterChain.doFilter:178";
    private static final String RUN = "java.lang.Thread.run:1474";
    private static final String[] DATABASE = {
        "sun.nio.ch.SocketDispatcher.read0_[n]",
        "sun.nio.ch.NioSocketImpl.implRead:322",
        "org.postgresql.core.PGStream.receive:504",
        "org.postgresql.core.v3.QueryExecutorImpl.execute:371",
        "com.acme.shop.stock.InventoryLedger.reserve:118",
        "com.acme.shop.web.CheckoutController.place:64",
        FILTER,
        RUN
    };
    private static final String[] RESERVE = {
        "com.acme.shop.stock.InventoryLedger.reserve:118", "com.acme.shop.web.CheckoutController.place:64", FILTER, RUN
    };

    private ThreadCase() {}

    static ThreadDump dump() {
        return dump(Moment.local(LocalDateTime.of(2026, 4, 12, 14, 21, 28)));
    }

    static MadeDumps file() {
        return MadeDumps.file(
                "threads-1421.json", dump(Moment.local(LocalDateTime.of(2026, 4, 12, 14, 20, 47))), dump());
    }

    private static MadeDump dump(Moment at) {
        List<MadeThread> threads = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            MadeThread thread = thread("http-nio-8443-exec-" + i);
            if (i == 31) {
                thread.lockedAt(4, LEDGER, LEDGER_CLASS).frames(DATABASE);
            } else if (i <= 23) {
                thread.blockedOn(LEDGER, LEDGER_CLASS).frames(RESERVE);
            } else if (i <= 30) {
                thread.frames("com.fasterxml.jackson.JsonMapper.writeValue:" + i, FILTER);
            } else {
                idle(thread);
            }
            threads.add(thread);
        }
        for (int i = 1; i <= 8; i++) {
            MadeThread thread = thread("pricing-worker-" + i);
            if (i == 3) {
                thread.frames("com.acme.shop.pricing.PriceCurve.<init>:58", RUN);
            } else if (i <= 5) {
                thread.frames("com.acme.shop.pricing.Interpolator.fill:91", RUN);
            } else {
                idle(thread);
            }
            threads.add(thread);
        }
        for (int i = 0; i < 1000; i++) {
            boolean runs = i % 40 == 0;
            String top = runs ? "com.acme.shop.order.OrderEvents.next:40" : "java.lang.VirtualThread.park:582";
            threads.add(thread("order-events-" + i)
                    .virtual()
                    .state(runs ? RUNNABLE : WAITING)
                    .frames(top, "java.lang.VirtualThread.run:309"));
        }
        for (int i = 1; i <= 6; i++) {
            threads.add(thread("kafka-consumer-" + i).state(TIMED_WAITING).frames("sun.nio.ch.EPoll.wait_[n]", RUN));
        }
        for (int i = 1; i <= 24; i++) {
            threads.add(idle(thread("order-io-" + i)));
        }
        threads.add(thread("main").state(WAITING).frames("java.lang.Object.wait0_[n]", "com.acme.shop.Main.main:12"));
        threads.add(thread("GC Thread#0").state(null).frames());
        threads.add(thread("VM Thread").state(null).frames());
        MadeDump dump = MadeDump.dump().at(at);
        for (int i = 0; i < threads.size(); i++) {
            dump.add(threads.get(i).id(i + 1).os(1001 + i).cpu(12.5));
        }
        return dump;
    }

    private static MadeThread idle(MadeThread thread) {
        return thread.parkedFor("0x00000007f2b0", "java.util.concurrent.LinkedBlockingQueue")
                .frames(
                        "jdk.internal.misc.Unsafe.wait_[n]",
                        "java.util.concurrent.locks.LockSupport.await:221",
                        "java.util.concurrent.LinkedBlockingQueue.take:435",
                        RUN);
    }

    static MadeRecording recording() {
        MadeRecording made = new MadeRecording().lasting(0, 560_000);
        ThreadDump dump = dump();
        String stack = "com.acme.shop.pricing.PriceCurve.<init>:58";
        for (int i = 0; i < dump.size(); i++) {
            ThreadRef ref = dump.thread(i).ref();
            made.thread(ref);
            int cpu = ref.name().startsWith("pricing")
                    ? (i % 3) * 40 + 9
                    : ref.name().startsWith("http") ? i % 9 : i % 2;
            for (int s = 0; s < cpu; s++) {
                made.cpu(s, ref.name(), stack);
                made.alloc(s, ref.name(), stack, 1000L + i, "double[]");
            }
        }
        return made;
    }
}
