package dev.auger.importers.jfr;

import dev.auger.importers.Focus;
import dev.auger.importers.HeapNeed;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.ChunkFinder;
import dev.auger.importers.jfr.chunks.ChunkOpening;
import dev.auger.importers.jfr.chunks.DiagnosticLog;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.importers.jfr.plan.EventPlan;
import dev.auger.importers.jfr.plan.SampleRule;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * How much memory a recording needs, from the heads of its events. The size of the file tells little: a sample takes 30 bytes of one
 * recording and 200 of another. So its samples are counted (size and type of every event, an eighth of a second for 500 MB), and the
 * constants measured; what each takes in memory is known.
 *
 * <p>The factors are those of {@code docs/performance.md}, "Memory for a recording": the least {@code -Xmx} with which seven recordings could
 * be read. Their estimates are 0.9 to 1.2 times that, and more where chunks repeat their constants.
 */
final class RecordingNeed {

    /** Of a sample kept: time and weight of eight bytes, thread, stack and subject of four. */
    private static final long ROW = 28;

    /** More of a sample whose thread has a state. */
    private static final long STATE = 4;

    /**
     * Of a byte of constants: stacks, frames, threads and names, merged and in the decoder. A tenth where all chunks repeat the same, one
     * and a half where each has millions of threads of its own.
     */
    private static final long CONSTANTS = 1;

    /** Of a byte of the longest chunk: rows that wait for their constants, the constants, and tables that have just been outgrown. */
    private static final long CHUNK = 3;

    /** Type ids of the JVM are small; events of others are not counted. */
    private static final int IDS = 1 << 14;

    private final Focus focus;
    private long rows;
    private long others;
    private long states;
    private long constants;
    private long longest;

    private RecordingNeed(Focus focus) {
        this.focus = focus;
    }

    static HeapNeed of(MemorySegment bytes, Focus focus, Job job) {
        List<Chunk> chunks = new ChunkFinder(bytes, new DiagnosticLog(), job).all();
        ChunkOpening opening = new ChunkOpening(bytes, chunks, job);
        RecordingNeed need = new RecordingNeed(focus);
        for (Chunk chunk : chunks) {
            need.add(chunk, opening);
        }
        return need.sum();
    }

    private HeapNeed sum() {
        long kept = rows * ROW;
        // Constants that no wanted sample names are passed over.
        double share = rows + others == 0 ? 0 : (double) rows / (rows + others);
        return new HeapNeed(kept, kept + states * STATE + (long) (share * (constants * CONSTANTS + longest * CHUNK)));
    }

    private void add(Chunk chunk, ChunkOpening opening) {
        DeclaredTypes declared = opening.open(chunk).types();
        if (declared == null) {
            return;
        }
        longest = Math.max(longest, chunk.bytes());
        long[] counts = new long[IDS];
        opening.heads(chunk, (position, size, type) -> {
            if (type == 1) {
                constants += size;
            } else if (type > 1 && type < IDS) {
                counts[(int) type]++;
            }
        });
        for (TypeDef type : declared.metadata().types()) {
            SampleRule rule = SampleRule.of(EventPlan.canonicalName(type.name()));
            if (rule == null || type.id() <= 1 || type.id() >= IDS) {
                continue;
            }
            long count = counts[(int) type.id()];
            if (!focus.kinds().contains(rule.kind())) {
                others += count;
            } else {
                rows += count;
                states += type.field("state") == null ? 0 : count;
            }
        }
    }
}
