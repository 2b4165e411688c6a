package dev.auger.analysis.export;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;

/** One recording for all exports: two threads, recursion, a stack twice, samples without a stack, times and bytes. */
final class Trees {

    static final MadeRecording RECORDING = new MadeRecording()
            .lasting(1_000, 11_000)
            .cpu(1_500, "main", "shop.Main.main:7;shop.Cart.add:12")
            .cpu(2_500, "main", "shop.Main.main:7;shop.Cart.add:12")
            .cpu(3_500, "main", "shop.Main.main:7;shop.Cart.add:14")
            .cpu(4_500, "pool-1", "java.lang.Thread.run:1583;shop.Price.of:9;shop.Price.of:9")
            .cpu(5_500, "pool-1", "")
            .alloc(2_000, "main", "shop.Main.main:7;shop.Cart.add:12", 4096, "byte[]")
            .alloc(2_100, "main", "shop.Main.main:7;shop.Cart.add:12", 1000, "byte[]")
            .sample(SampleKind.LOCK, 2_200, "main", "shop.Main.main:7;shop.Cart.lock:20", 3_000_000, "shop.Cart")
            .sample(SampleKind.LOCK, 2_300, "main", "shop.Main.main:7;shop.Cart.lock:20", 0, "shop.Cart");

    private Trees() {}

    static CallTree of(SampleKind kind, boolean lines, boolean byThread) {
        return of(RECORDING, kind, lines, byThread);
    }

    static CallTree of(MadeRecording recording, SampleKind kind, boolean lines, boolean byThread) {
        return CallTrees.of(
                recording, new CallTreeOptions(kind, lines, byThread, false), SampleFilter.ALL, Job.quiet());
    }

    static CallTree bottomUp() {
        return CallTrees.of(
                RECORDING, new CallTreeOptions(SampleKind.CPU, false, false, true), SampleFilter.ALL, Job.quiet());
    }
}
