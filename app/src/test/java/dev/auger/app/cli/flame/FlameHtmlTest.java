package dev.auger.app.cli.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.app.text.Bundles;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlameHtmlTest {

    private static CallTree million() {
        MadeRecording recording = new MadeRecording();
        Random random = new Random(7);
        for (int i = 0; i < 29_000; i++) {
            StringBuilder stack = new StringBuilder("java.lang.Thread.run:1");
            for (int depth = 1; depth < 40; depth++) {
                int method = depth < 6 ? random.nextInt(3) : random.nextInt(4_000);
                stack.append(";com.shop.part")
                        .append(method % 40)
                        .append(".Class")
                        .append(method % 400);
                stack.append(".method").append(method).append(':').append(depth);
            }
            recording.cpu(i, "w-" + i % 8, stack.toString());
        }
        return CallTrees.of(recording, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
    }

    @Test
    void aMillionFramesAreLessThanFifteenMegabytes() throws IOException {
        CallTree tree = million();
        assertThat(tree.size()).isGreaterThan(950_000);
        StringBuilder page = new StringBuilder();
        FlameHtml.write(tree, "million", new Bundles(Locale.ENGLISH), page);
        assertThat(page.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(15_000_000);
        String keep = System.getProperty("auger.test.keep");
        if (keep != null) {
            Files.writeString(Path.of(keep), page);
        }
    }
}
