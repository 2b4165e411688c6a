package dev.auger.importers.hprof;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
import javax.management.ObjectName;

/** Runs in a JVM of its own: makes objects of many shapes, writes the JVM's own class histogram, then a heap dump. */
final class LiveChild {

    static final List<Object> KEPT = new ArrayList<>();

    static class Base {
        byte flag;
        int number;
    }

    static class Sub extends Base {
        byte more;
        long wide;
        Object link;
    }

    static final class SubSub extends Sub {
        short little;
        boolean yes;
        double big;
        char letter;
        Object other;
    }

    static final class OneByte {
        byte only;
    }

    static final class Empty {}

    private LiveChild() {}

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 1000; i++) {
            KEPT.add(new Base());
            KEPT.add(new Sub());
            KEPT.add(new SubSub());
            KEPT.add(new OneByte());
            KEPT.add(new Empty());
            KEPT.add(new Object[i % 17]);
            KEPT.add(new byte[i % 33]);
            KEPT.add(new byte[5 * i]);
            KEPT.add(new long[i % 5]);
            KEPT.add(new char[i % 7]);
            KEPT.add(new OneByte[i % 6]);
        }
        KEPT.add(new ForkJoinPool(2).submit(() -> "a queue for its worker").get());
        KEPT.add(ForkJoinPool.commonPool());
        keepSubscription();
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Files.writeString(Path.of(args[0]), histogram);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[1], true);
    }

    /** Padded twice: by the class and by a group of its fields. */
    private static void keepSubscription() throws InterruptedException {
        SubmissionPublisher<String> publisher = new SubmissionPublisher<>();
        CountDownLatch subscribed = new CountDownLatch(1);
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscribed.countDown();
            }

            @Override
            public void onNext(String item) {}

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onComplete() {}
        });
        subscribed.await();
        KEPT.add(publisher);
    }
}
