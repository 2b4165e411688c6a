package dev.auger.analysis.trail.waiting;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlockRuleTest {

    @Test
    void aCycleIsAProofThatEndsAtTheLineThatAsksForTheSecondLock() {
        List<Finding> findings = investigate(cycle(), cycle());
        assertThat(findings).hasSize(1);
        Finding finding = findings.getFirst();
        assertThat(finding.pattern()).isEqualTo("deadlock");
        assertThat(finding.level()).isEqualTo(Finding.Level.PROOF);
        assertThat(finding.grade()).isEqualTo(Grade.EXACT);
        assertThat(finding.culprit().label()).isIn("Transfer.java:40", "Audit.java:12");
        assertThat(finding.trail().selection().threads()).hasSize(2);
    }

    @Test
    void aQueueIsNoDeadlock() {
        MadeDump queue = dump(
                thread("a").holds("0x1"),
                thread("b").blockedOn("0x1").frames("app.Transfer.move:40", "java.lang.Thread.run"));
        assertThat(investigate(queue)).isEmpty();
    }

    private static MadeDump cycle() {
        return dump(
                thread("a").holds("0x1").blockedOn("0x2").frames("app.Transfer.move:40", "java.lang.Thread.run"),
                thread("b").holds("0x2").blockedOn("0x1").frames("app.Audit.check:12", "java.lang.Thread.run"));
    }

    private static List<Finding> investigate(MadeDump... dumps) {
        EvidenceSet evidence = EvidenceSet.of(List.of(MadeDumps.file("threads.txt", dumps)));
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()))
                .findings();
    }
}
