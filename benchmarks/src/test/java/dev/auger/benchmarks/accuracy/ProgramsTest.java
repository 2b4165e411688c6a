package dev.auger.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs and their sidecars; reading a sidecar finds each snippet in its file exactly once, or fails. */
class ProgramsTest {
    private static final Path FOLDER = Path.of(System.getProperty("auger.root"), "benchmarks", "defects");

    private static final Pattern GIVES_AWAY = Pattern.compile(
            "\\b(leak|slow|bug|defect|wrong|broken|inefficien|bottleneck|deadlock|livelock|starv|contention|fixme|todo)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void thereAreManyOfEveryKind() throws IOException {
        List<Service> services = Service.all(FOLDER);

        assertThat(services.stream().filter(service -> !service.healthy())).hasSizeGreaterThanOrEqualTo(40);
        assertThat(services.stream().filter(Service::healthy)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(services.stream().map(Service::kind)).containsAll(Service.KINDS);
        long held = services.stream().filter(Service::held).count();
        assertThat(held * 3.0 / services.size()).isBetween(0.8, 1.2);
    }

    @Test
    void theyCompileForTheirRelease(@TempDir Path folder) throws IOException {
        List<Service> services = Service.all(FOLDER);
        Map<Integer, List<Path>> sources = new TreeMap<>();
        for (Service service : services) {
            sources.computeIfAbsent(service.release(), release -> new ArrayList<>())
                    .addAll(service.files());
        }
        for (Map.Entry<Integer, List<Path>> entry : sources.entrySet()) {
            Compilation.compile(entry.getValue(), entry.getKey(), folder);
        }

        for (Service service : services) {
            assertThat(classFile(folder, service.main())).exists();
            for (Place place : service.answers()) {
                assertThat(classFile(folder, place.type())).exists();
            }
        }
    }

    private static Path classFile(Path folder, String name) {
        return folder.resolve(name.replace('.', '/') + ".class");
    }

    @Test
    void noWordGivesTheAnswerAway() throws IOException {
        for (Service service : Service.all(FOLDER)) {
            for (Path file : service.files()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(GIVES_AWAY);
                assertThat(service.sources().relativize(file).toString()).doesNotContainPattern(GIVES_AWAY);
            }
        }
    }

    @Test
    void noTwoShareAPackage() throws IOException {
        assertThat(Service.all(FOLDER).stream()
                        .map(service ->
                                service.main().substring(0, service.main().lastIndexOf('.'))))
                .doesNotHaveDuplicates();
    }
}
