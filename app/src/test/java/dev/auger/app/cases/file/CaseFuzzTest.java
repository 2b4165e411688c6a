package dev.auger.app.cases.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes, a case file is a case that can be written and read again, or a typed failure. */
class CaseFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void anyDocument(byte[] bytes) throws IOException {
        try {
            CaseFile file = CaseReader.read(bytes);
            CaseFile again = CaseReader.read(CaseSaver.document(file));
            if (!again.note().equals(file.note())
                    || !again.evidence().equals(file.evidence())
                    || !again.findings().equals(file.findings())) {
                throw new AssertionError(again + " instead of " + file);
            }
        } catch (ImportFailure e) {
            // The other allowed outcome.
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anyFile(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("auger-fuzz");
        Path file = Files.write(folder.resolve("c.auger"), bytes);
        Path spool = Files.createDirectory(folder.resolve("spool"));
        try {
            for (Located located : CaseFiles.open(file, spool, Job.quiet()).evidence()) {
                if (located.temporary() && located.file() != null) {
                    Files.delete(located.file());
                }
            }
        } catch (ImportFailure e) {
            // The other allowed outcome.
        } finally {
            Files.delete(file);
            Files.delete(spool);
            Files.delete(folder);
        }
    }
}
