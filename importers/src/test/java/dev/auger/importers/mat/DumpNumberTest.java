package dev.auger.importers.mat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DumpNumberTest {

    private static final int TEXT = 0x01;
    private static final int DUMP = 0x0c;
    private static final int SEGMENT = 0x1c;
    private static final int END = 0x2c;

    @Test
    void oneDumpIsTheFirst() throws Exception {
        assertThat(number(TEXT, SEGMENT, SEGMENT, END)).isZero();
        assertThat(number(TEXT, DUMP)).isZero();
        assertThat(number(TEXT)).isZero();
    }

    @Test
    void afterAnEndTheNextBegins() throws Exception {
        assertThat(number(SEGMENT, END, TEXT, SEGMENT, END)).isEqualTo(1);
        assertThat(number(SEGMENT, END, SEGMENT, END, SEGMENT, SEGMENT, END)).isEqualTo(2);
    }

    @Test
    void oneOfThemCanBeChosen() throws Exception {
        byte[] bytes = file(SEGMENT, END, TEXT, SEGMENT, SEGMENT, END, SEGMENT, END);
        assertThat(DumpNumber.of(MemorySegment.ofArray(bytes), 1, Job.quiet())).isZero();
        assertThat(DumpNumber.of(MemorySegment.ofArray(bytes), 2, Job.quiet())).isEqualTo(1);
        assertThat(DumpNumber.of(MemorySegment.ofArray(bytes), 3, Job.quiet())).isEqualTo(2);
    }

    @Test
    void anEndWithNothingBehindItIsOnlyAnEnd() throws Exception {
        assertThat(number(SEGMENT, END, TEXT)).isZero();
    }

    @Test
    void aRecordThatClaimsTooMuchEndsTheSearch() throws Exception {
        byte[] bytes = file(SEGMENT, END, SEGMENT);
        bytes[bytes.length - 7] = 0x7f;
        assertThat(DumpNumber.of(MemorySegment.ofArray(bytes), 0, Job.quiet())).isEqualTo(1);
    }

    private static int number(int... tags) throws Exception {
        return DumpNumber.of(MemorySegment.ofArray(file(tags)), 0, Job.quiet());
    }

    private static byte[] file(int... tags) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("JAVA PROFILE 1.0.2\0".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(8);
        out.writeLong(0);
        for (int tag : tags) {
            out.writeByte(tag);
            out.writeInt(0);
            out.writeInt(3);
            out.write(new byte[3]);
        }
        return bytes.toByteArray();
    }
}
