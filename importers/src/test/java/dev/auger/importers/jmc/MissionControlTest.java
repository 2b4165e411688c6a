package dev.auger.importers.jmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.importers.Importers;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real rules, in a real child, on the sample's recording. */
@Timeout(120)
class MissionControlTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample/evidence/parcels.jfr");

    @TempDir
    Path scratch;

    @Test
    void theSamplesLockIsFound() throws Exception {
        SecondOpinion opinion = ask(SAMPLE, new MissionControl());

        assertThat(opinion.engine()).isEqualTo(MissionControl.ENGINE);
        assertThat(opinion.part().whole()).isTrue();
        assertThat(opinion.rules()).isEqualTo(68);
        RuleVerdict blocking = opinion.said().stream()
                .filter(v -> v.rule().equals("JavaBlocking"))
                .findFirst()
                .orElseThrow();
        assertThat(blocking.level()).isEqualTo(RuleVerdict.Level.STRONG);
        assertThat(blocking.events()).containsExactly("jdk.JavaMonitorEnter");
        assertThat(blocking.explanation()).contains("dev.parcels.network.RoutePlanner");
        assertThat(opinion.said())
                .allSatisfy(v -> assertThat(v.summary() + v.explanation() + v.solution())
                        .doesNotContain("<li>", "http", "''", "\u202f", "  "));
        assertThat(opinion.silent())
                .filteredOn(s -> s.rule().equals("ClassLoading"))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).containsExactly("jdk.ClassLoad"));
    }

    @Test
    void twiceTheSame() throws Exception {
        assertThat(ask(SAMPLE, new MissionControl())).isEqualTo(ask(SAMPLE, new MissionControl()));
    }

    @Test
    void thisProcessLoadsNoneOfItsClasses() throws Exception {
        Set<String> loaded = ConcurrentHashMap.newKeySet();
        ask(SAMPLE, new MissionControl());
        for (String name : new String[] {"org.openjdk.jmc.common.item.IItem", ChildCommand.MAIN}) {
            if (wasLoaded(name)) {
                loaded.add(name);
            }
        }

        assertThat(loaded).isEmpty();
    }

    /** By the VM's own list of loaded classes. */
    private static boolean wasLoaded(String name) throws Exception {
        javax.management.ObjectName diagnostics =
                new javax.management.ObjectName("com.sun.management:type=DiagnosticCommand");
        String histogram = (String) java.lang.management.ManagementFactory.getPlatformMBeanServer()
                .invoke(diagnostics, "vmClassHierarchy", new Object[] {new String[] {name}}, new String[] {
                    String[].class.getName()
                });
        return histogram.contains(name + "/");
    }

    @Test
    void anUnpackedCopyIsHandedOverAndDeleted() throws Exception {
        Path packed = scratch.resolve("parcels.jfr.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(SAMPLE, out);
        }
        Path copies = Files.createDirectory(scratch.resolve("copies"));

        SecondOpinion opinion = ask(packed, child("Polite", copies, MissionControl.PART));

        assertThat(opinion.said().getFirst().summary()).isEqualTo(Files.size(SAMPLE) + " bytes");
        assertThat(opinion.said().getFirst().explanation()).contains("copies");
        try (Stream<Path> left = Files.list(copies)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void ofALongRecordingThePartIsNamed() throws Exception {
        Path twice = scratch.resolve("twice.jfr");
        byte[] once = Files.readAllBytes(SAMPLE);
        Files.write(twice, once);
        Files.write(twice, once, java.nio.file.StandardOpenOption.APPEND);

        SecondOpinion opinion = ask(twice, child("Polite", scratch, once.length + 1));

        assertThat(opinion.part().offset()).isEqualTo(once.length);
        assertThat(opinion.part().bytes()).isEqualTo(once.length);
        assertThat(opinion.part().range()).isNotNull();
        assertThat(opinion.said().getFirst().summary()).isEqualTo(once.length + " bytes");
    }

    @Test
    void aFailureLeavesNoCopy() throws Exception {
        Path copies = Files.createDirectory(scratch.resolve("copies"));
        Path packed = scratch.resolve("parcels.jfr.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(SAMPLE, out);
        }

        OpinionFailure failure = catchThrowableOfType(
                OpinionFailure.class, () -> ask(packed, child("Crashing", copies, MissionControl.PART)));

        assertThat(failure.reason()).isEqualTo(OpinionFailure.Reason.CRASHED);
        try (Stream<Path> left = Files.list(copies)) {
            assertThat(left).isEmpty();
        }
    }

    /** A child of ours is found where the tests are: the class path of the real one holds them not. */
    private static MissionControl child(String name, Path copies, long part) throws Exception {
        return new MissionControl(
                copies,
                java.util.List.of(ChildRunTest.testClasses()),
                "dev.auger.importers.jmc.children." + name,
                part,
                Duration.ofSeconds(60));
    }

    private static SecondOpinion ask(Path file, MissionControl rules) throws Exception {
        try (Recording recording = (Recording) new Importers().open(file, Job.quiet(), snapshot -> {})) {
            return rules.ask(recording, Job.quiet());
        }
    }
}
