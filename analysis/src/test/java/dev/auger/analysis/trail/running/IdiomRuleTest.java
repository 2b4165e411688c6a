package dev.auger.analysis.trail.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdiomRuleTest {

    private final MadeRecording recording = new MadeRecording().lasting(0, 10_000);

    private List<Finding> findings() {
        return new IdiomRule()
                .findings(
                        new Investigation(EvidenceSet.of(List.of(recording)), false, OwnCode.byDefault(), Job.quiet()));
    }

    private void samples(int count, String stack) {
        for (int i = 0; i < count; i++) {
            recording.sample(SampleKind.CPUTIME, i * 10L, "w", "java.lang.Thread.run;" + stack, 1, "");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linked-list-index, java.util.LinkedList.get;java.util.LinkedList.node",
        "list-search, java.util.ArrayList.contains;java.util.ArrayList.indexOf;java.util.ArrayList.indexOfRange",
        "regex-compile, java.lang.String.replaceAll;java.util.regex.Pattern.compile;java.util.regex.Pattern.<init>",
        "string-format, java.lang.String.format;java.util.Formatter.format;java.util.regex.Pattern.compile",
        "hash-collisions, java.util.HashMap.get;java.util.HashMap.getNode;java.util.HashMap$TreeNode.find",
        "unbuffered-io, java.io.FileInputStream.read;java.io.FileInputStream.read0",
        "reflective-lookup, java.lang.Class.getMethod;java.lang.Class.getMethod0",
    })
    void isToldByTheStackBelowTheOwnLine(String idiom, String library) {
        samples(60, "a.Tour.merge:20;" + library);
        samples(90, "a.Tour.other:30");
        Finding finding = findings().getFirst();
        assertThat(finding.pattern()).isEqualTo(idiom);
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Tour.java:20");
        assertThat(finding.confidence()).isBetween(0.7, 0.92);
    }

    @Test
    void anExpressionThatGoesBackAndForthIsDeep() {
        String deep = ";java.util.regex.Pattern$Loop.match;java.util.regex.Pattern$GroupTail.match".repeat(15);
        samples(60, "a.Check.line:13;java.util.regex.Matcher.matches" + deep);
        assertThat(findings().getFirst().pattern()).isEqualTo("regex-backtracking");
    }

    @Test
    void aShallowExpressionIsNormal() {
        samples(60, "a.Check.line:13;java.util.regex.Matcher.matches;java.util.regex.Pattern$Start.match");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSmallShareIsNotWorthAWord() {
        samples(30, "a.Tour.merge:20;java.util.LinkedList.get;java.util.LinkedList.node");
        samples(200, "a.Tour.other:30");
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";a.Staff.lambda$by$0:14", ";a.Staff.lambda$by$0:14;a.Person.badge:8"})
    void lookingForAnElementOfAStreamEndsWhereTheStreamIs(String test) {
        samples(
                60,
                "a.Staff.by:14;java.util.stream.ReferencePipeline.findFirst;java.util.stream.FindOps$FindOp.evaluateSequential;"
                        + "java.util.stream.ReferencePipeline$2$1.accept" + test);
        assertThat(findings()).singleElement().satisfies(f -> {
            assertThat(f.pattern()).isEqualTo("stream-search");
            assertThat(f.culprit().label()).isEqualTo("Staff.java:14");
        });
    }

    @Test
    void aCostlyTestIsItsOwnCost() {
        samples(
                60,
                "a.Staff.by:14;java.util.stream.MatchOps$MatchOp.evaluateSequential;a.Staff.lambda$by$0:14;a.Route.near:8;a.Route.far:9");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSearchThatWasCompiledIntoItsCallerCounts() {
        samples(10, "a.Sync.missing:36;java.util.ArrayList.contains;java.util.ArrayList.indexOfRange");
        samples(60, "a.Sync.missing:39");
        samples(80, "a.Sync.other:50");
        Finding finding = findings().getFirst();
        assertThat(finding.pattern()).isEqualTo("list-search");
        assertThat(finding.culprit().label()).isEqualTo("Sync.java:36");
        assertThat(finding.trail().hops().getLast().share().samples()).isEqualTo(70);
    }

    @Test
    void aMethodThatMostlyCallsOtherThingsKeepsItsOwnTime() {
        samples(10, "a.Sync.missing:36;java.util.ArrayList.contains;java.util.ArrayList.indexOfRange");
        samples(11, "a.Sync.missing:37;java.lang.Math.sqrt");
        samples(60, "a.Sync.missing:39");
        assertThat(findings()).isEmpty();
    }

    @Test
    void systemCallsThatOnlyNativeSamplesSee() {
        for (int i = 0; i < 300; i++) {
            recording.sample(
                    SampleKind.NATIVE,
                    i * 20L,
                    "w",
                    "java.lang.Thread.run;a.Trail.line:22;java.io.FileDescriptor.sync",
                    1,
                    "");
        }
        assertThat(findings().getFirst().culprit().label()).isEqualTo("Trail.java:22");
    }

    @Test
    void readingWholeBuffersIsNoIdiom() {
        samples(60, "a.Load.all:5;java.io.FileInputStream.read;java.io.FileInputStream.readBytes");
        assertThat(findings()).isEmpty();
    }

    @Test
    void keysThatCollideEndAtTheirHashCode() {
        samples(60, "a.Counts.see:11;java.util.HashMap.get;java.util.HashMap.getNode;java.util.HashMap$TreeNode.find");
        samples(2, "a.Counts.see:11;java.util.HashMap.hash;a.Cell.hashCode:28");
        MadeHeap heap = new MadeHeap();
        MadeObject map = heap.classObject("a.Counts");
        for (int i = 0; i < 20; i++) {
            map.field(
                    "node" + i,
                    heap.object("java.util.HashMap$TreeNode").field("key", heap.object(i == 0 ? "a.Other" : "a.Cell")));
        }
        Finding finding = new IdiomRule()
                .findings(new Investigation(
                        EvidenceSet.of(List.of(recording, heap)), false, OwnCode.byDefault(), Job.quiet()))
                .getFirst();
        assertThat(finding.culprit().label()).isEqualTo("Cell.java:28");
        assertThat(finding.trail().hop(Layer.CODE).orElseThrow().grade()).isEqualTo(Grade.INFERRED);
    }

    @Test
    void generatedMethodsOfEnumsAreNobodysLine() {
        samples(60, "a.Zone.of:20;java.util.ArrayList.contains;java.util.ArrayList.indexOf");
        recording.alloc(10, "w", "java.lang.Thread.run;a.Zone.of:20;a.Zone.values:4", 100, "a.Zone[]");
        int stack = recording.stackIndex("java.lang.Thread.run;a.Zone.of:20;a.Zone.values:4");
        OwnCode own = OwnCode.byDefault();
        assertThat(recording
                        .stacks()
                        .frameAt(stack, own.topOwnFrame(recording.stacks(), stack))
                        .line())
                .isEqualTo(20);
    }
}
