package dev.auger.views.threads;

import dev.auger.app.text.Bundles;
import dev.auger.model.fixtures.ManyThreads;
import dev.auger.model.job.Job;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.RowOrder;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
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

/**
 * Sorting and filtering the table of threads of a dump of virtual threads, as a worker does it for the window. In the table's own package,
 * for nobody else sees the model of its rows.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ThreadTableBenchmark {

    @Param("1000000")
    public int threads;

    private TableModel table;
    private int expressions;

    @Setup
    public void make() {
        ManyThreads dump = new ManyThreads(threads);
        ThreadFacts facts = ThreadFacts.ofDump(dump, List.of(dump), Optional.empty(), null, name -> false, Job.quiet());
        ThreadRows rows = ThreadRows.of(facts, ThreadGrouping.NONE, Set.of(), false, Job.quiet());
        Texts texts = new Bundles(Locale.ENGLISH);
        table = ThreadTable.of(new SimpleObjectProperty<>(texts), rows, Set.of("cpu-time"));
        // A column that is not there would be sorted by in no time.
        int[] byNumber = sortByNumber().rows();
        int[] byText = sortByText().rows();
        int found = filterStacksByRegex().rows().length;
        if (dump.cpuMillis(rows.first(byNumber[0])) < dump.cpuMillis(rows.first(byNumber[threads / 2]))
                || !dump.name(rows.first(byText[0])).startsWith("timer-")
                || found == 0
                || found == threads) {
            throw new IllegalStateException("not sorted or not filtered");
        }
    }

    @Benchmark
    public RowOrder sortByNumber() {
        return ordered(new SortOrder("cpu-time", true), RowFilter.NONE);
    }

    @Benchmark
    public RowOrder sortByText() {
        return ordered(new SortOrder("thread", true), RowFilter.NONE);
    }

    /** Another expression each time, for what the last one found is kept. */
    @Benchmark
    public RowOrder filterStacksByRegex() {
        String odd = "Step1[0-9]" + (expressions++ % 2 == 0 ? "\\.work" : "\\.w.rk");
        return ordered(SortOrder.NONE, RowFilter.of(odd, true));
    }

    private RowOrder ordered(SortOrder sort, RowFilter filter) {
        return RowOrder.of(table, sort, filter, Job.quiet());
    }
}
