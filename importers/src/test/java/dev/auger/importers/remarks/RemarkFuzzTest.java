package dev.auger.importers.remarks;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.importers.bytecode.BytecodeText;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.source.CodeRemark;
import java.util.List;

/** Whatever the bytes, the readers return remarks or say why not, and instructions as far as there are any. */
class RemarkFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] bytes) {
        BytecodeText.of(List.of(bytes), Job.quiet());
        try {
            for (CodeRemark remark : RemarkFile.read(bytes, Job.quiet()).remarks()) {
                if (remark.line() < 1
                        || remark.message().isEmpty()
                        || remark.path().isEmpty()) {
                    throw new AssertionError(remark.toString());
                }
                remark.isAbout("a/B.java");
            }
        } catch (MalformedInput expected) {
            if (expected.getMessage() == null) {
                throw new AssertionError(expected);
            }
        }
    }
}
