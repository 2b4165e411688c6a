package dev.auger.importers.source.decompile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.source.Shop;
import dev.auger.importers.source.binary.ClassFolder;
import dev.auger.importers.source.binary.ClassPlace;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.opinion.OpinionFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecompilerTest {

    @TempDir
    Path folder;

    @Test
    void itsTimeIsBounded() throws Exception {
        ClassFolder place = new ClassFolder(Shop.classes(folder.resolve("classes")));
        Decompiler hasty = new Decompiler(Duration.ofMillis(1));

        assertThatThrownBy(() -> hasty.decompile(place, "shop/Till", "shop/Till", Job.quiet()))
                .isInstanceOf(DecompileFailure.class)
                .hasMessage("vineflower.timeout");
    }

    @Test
    void aCancelledJobEndsIt() throws Exception {
        ClassFolder place = new ClassFolder(Shop.classes(folder.resolve("classes")));
        Job job = Job.quiet();
        job.cancel();

        assertThatThrownBy(() -> new Decompiler().decompile(place, "shop/Till", "shop/Till", job))
                .isInstanceOf(JobCancelled.class);
    }

    @Test
    void whatIsTooLargeIsNotHandedOver() {
        ClassPlace large = new ClassPlace() {
            @Override
            public String name() {
                return "large";
            }

            @Override
            public Optional<byte[]> bytes(String internal) {
                return Optional.of(new byte[7 << 20]);
            }

            @Override
            public List<String> nested(String internal) {
                return List.of();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };

        assertThatThrownBy(() -> new Decompiler().decompile(large, "a/B", "a/B", Job.quiet()))
                .isInstanceOf(DecompileFailure.class);
    }

    @Test
    void whatTheChildSaysIsBelievedOnlyAsFarAsItGoes() throws Exception {
        DecompiledTalk talk = new DecompiledTalk();
        talk.take("hello\t1");
        talk.take("class\ta/B\tB.java");
        talk.take("line\tclass B {");
        talk.take("line\t}");
        talk.take("map\t7\t1\t8\t99");
        talk.take("end");

        assertThat(talk.ended()).isTrue();
        assertThat(talk.classes()).singleElement().satisfies(c -> {
            assertThat(c.lines()).containsExactly("class B {", "}");
            // A line behind the end of the text is none.
            assertThat(c.map()).containsOnlyKeys(7);
        });
        for (String line : new String[] {"", "hello", "line", "map\tx\ty", "class", "shell\trm"}) {
            DecompiledTalk other = new DecompiledTalk();
            if (!line.startsWith("hello")) {
                other.take("hello\t1");
            }
            assertThatThrownBy(() -> other.take(line)).isInstanceOf(OpinionFailure.class);
        }
    }
}
