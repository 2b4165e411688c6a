package dev.auger.app.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.heap.LayoutWish;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutChoiceTest {

    @TempDir
    Path folder;

    @Test
    void isKeptAndForgotten() {
        LayoutWish wish = new LayoutWish(8, 16, 32, true);
        LayoutChoice.save(wish, folder.resolve("config"));
        assertThat(LayoutChoice.load(folder.resolve("config"))).isEqualTo(wish);
        LayoutChoice.save(LayoutWish.NONE, folder.resolve("config"));
        assertThat(LayoutChoice.load(folder.resolve("config"))).isEqualTo(LayoutWish.NONE);
        assertThat(folder.resolve("config")).isEmptyDirectory();
    }

    @Test
    void whatNoJvmHasIsNotSaid() throws Exception {
        Files.writeString(
                folder.resolve("layout.properties"), "references=5\nheader=12\nalignment=24\nalways=perhaps\n");
        assertThat(LayoutChoice.load(folder)).isEqualTo(new LayoutWish(0, 12, 0, false));
        Files.writeString(folder.resolve("layout.properties"), "references=\\u00");
        assertThat(LayoutChoice.load(folder)).isEqualTo(LayoutWish.NONE);
    }
}
