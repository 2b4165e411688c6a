package dev.auger.importers.jmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.model.job.Job;
import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RecordingPartTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void aSmallRecordingIsTakenWhole() throws Exception {
        ExaminedPart part = choose(1_000, chunk(200, 10, 0), chunk(300, 11, 0));

        assertThat(part.whole()).isTrue();
        assertThat(part.chunks()).isEqualTo(2);
        assertThat(part.range().start()).isEqualTo(10 * SECOND);
        assertThat(part.range().end()).isEqualTo(12 * SECOND);
    }

    @Test
    void ofALargeOneTheLastChunksThatFit() throws Exception {
        ExaminedPart part = choose(500, chunk(200, 10, 0), chunk(200, 11, 0), chunk(200, 12, 0));

        assertThat(part.offset()).isEqualTo(200);
        assertThat(part.bytes()).isEqualTo(400);
        assertThat(part.ofBytes()).isEqualTo(600);
        assertThat(part.range().start()).isEqualTo(11 * SECOND);
        assertThat(part.whole()).isFalse();
    }

    @Test
    void anUnfinishedChunkIsLeftOut() throws Exception {
        ExaminedPart part = choose(1_000, chunk(200, 10, 0), chunk(300, 11, 1));

        assertThat(part.bytes()).isEqualTo(200);
        assertThat(part.whole()).isFalse();
    }

    @Test
    void behindDamageTheLastRunCounts() throws Exception {
        ExaminedPart part = choose(1_000, chunk(200, 10, 0), new byte[50], chunk(300, 11, 0));

        assertThat(part.offset()).isEqualTo(250);
        assertThat(part.bytes()).isEqualTo(300);
    }

    @Test
    void beforeATornEndTheRunBeforeItCounts() throws Exception {
        byte[] torn = new byte[100];
        System.arraycopy(chunk(300, 12, 0), 0, torn, 0, 100);

        ExaminedPart part = choose(1_000, chunk(200, 10, 0), chunk(200, 11, 0), torn);

        assertThat(part.offset()).isZero();
        assertThat(part.bytes()).isEqualTo(400);
    }

    @Test
    void aChunkThatIsTooLargeIsSaid() {
        assertThat(refusal(100, chunk(200, 10, 0))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void noChunkIsSaid() {
        assertThat(refusal(1_000, new byte[300])).isEqualTo(Reason.NO_CHUNK);
        assertThat(refusal(1_000, new byte[3])).isEqualTo(Reason.NO_CHUNK);
        byte[] lying = chunk(200, 10, 0);
        ByteBuffer.wrap(lying).putLong(8, Long.MAX_VALUE);
        assertThat(refusal(1_000, lying)).isEqualTo(Reason.NO_CHUNK);
    }

    @Test
    void theOldFormatIsWholeOrNothing() throws Exception {
        byte[] old = new byte[400];
        ByteBuffer.wrap(old).putInt(0x464c5200).putShort((short) 0).putShort((short) 9);

        assertThat(choose(1_000, old).whole()).isTrue();
        assertThat(choose(1_000, old).range()).isNull();
        assertThat(refusal(100, old)).isEqualTo(Reason.TOO_LARGE);
    }

    private static byte[] chunk(int size, long startSecond, int state) {
        ByteBuffer chunk = ByteBuffer.allocate(size);
        chunk.putInt(0x464c5200).putShort((short) 2).putShort((short) 1).putLong(size);
        chunk.putLong(32, startSecond * SECOND).putLong(40, SECOND).put(64, (byte) state);
        return chunk.array();
    }

    private static Reason refusal(long limit, byte[]... pieces) {
        return catchThrowableOfType(OpinionFailure.class, () -> choose(limit, pieces))
                .reason();
    }

    private static ExaminedPart choose(long limit, byte[]... pieces) throws OpinionFailure {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return RecordingPart.choose(MemorySegment.ofArray(all.toByteArray()), limit, Job.quiet());
    }
}
