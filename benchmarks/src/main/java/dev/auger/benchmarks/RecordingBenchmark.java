package dev.auger.benchmarks;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.importers.Importers;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a recording on disk to a flame graph: reading the file, and building the tree from what was read. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordingBenchmark {

    /** A recording: the sample case's unless {@code -p path=FILE} names another. */
    @State(Scope.Benchmark)
    public static class OnDisk {
        @Param("sample/evidence/parcels.jfr")
        public String path = "";

        Recording read() throws ImportFailure {
            return (Recording) new Importers().open(Path.of(path), Job.quiet(), snapshot -> {});
        }
    }

    /** The same, read, and the samples asked for. */
    @State(Scope.Benchmark)
    public static class Read {
        @Param({"cpu", "alloc", "lock"})
        public String kind = "";

        private Recording recording;

        @Setup
        public void read(OnDisk file) throws ImportFailure {
            recording = file.read();
        }
    }

    @Benchmark
    public Recording read(OnDisk file) throws ImportFailure {
        return file.read();
    }

    @Benchmark
    public CallTree callTree(Read read) {
        SampleKind kind = SampleKind.RECORDED.stream()
                .filter(known -> known.id().equals(read.kind))
                .findFirst()
                .orElseThrow();
        CallTreeOptions options = new CallTreeOptions(kind, false, false, false);
        return CallTrees.of(read.recording, options, SampleFilter.ALL, Job.quiet());
    }
}
