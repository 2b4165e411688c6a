package dev.auger.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system says about a file that could not be written, in the reader's language. */
class UnwrittenTest {

    private static final Bundles ENGLISH = new Bundles(Locale.ENGLISH, List.of("errors"));
    private static final Bundles CHINESE = new Bundles(Locale.SIMPLIFIED_CHINESE, List.of("errors"));

    @TempDir
    Path folder;

    private FileSystemException failure(String reason) {
        return new FileSystemException(folder.resolve("a/b.html").toString(), null, reason);
    }

    private static String english(Throwable failure) {
        return ENGLISH.get(Unwritten.phrase(failure));
    }

    private static String chinese(Throwable failure) {
        return CHINESE.get(Unwritten.phrase(failure));
    }

    @Test
    void aFullDiskIsSaidWithWhatIsFree() {
        String file = folder.resolve("a/b.html").toString();
        for (String reason : List.of(
                "No space left on device",
                "There is not enough space on the disk",
                "a.hprof: No space left on device")) {
            assertThat(english(failure(reason)))
                    .startsWith(file + ": the disk has no room for it; ")
                    .matches(".* \\d[^ ]* ?([KMGT]i)?B are free");
            assertThat(chinese(failure(reason))).startsWith(file + "：磁盘空间不足，只剩 ");
        }
    }

    @Test
    void whatIsKnownIsSaidInBothLanguages() {
        assertThat(english(new AccessDeniedException("/x"))).isEqualTo("/x: this user may not write there");
        assertThat(chinese(new AccessDeniedException("/x"))).isEqualTo("/x：此用户无权写入");
        assertThat(chinese(failure("Operation not permitted"))).endsWith("：此用户无权写入");
        assertThat(english(new NoSuchFileException("/x/y"))).isEqualTo("/x/y: the folder is not there");
        assertThat(chinese(new NoSuchFileException("/x/y"))).isEqualTo("/x/y：文件夹不存在");
        assertThat(english(failure("Read-only file system"))).endsWith(": the disk is read-only");
        assertThat(chinese(failure("Read-only file system"))).endsWith("：磁盘是只读的");
        assertThat(chinese(new FileSystemException(folder.toString(), null, "Is a directory")))
                .isEqualTo(folder + " 是文件夹：Is a directory");
    }

    @Test
    void theRestIsSaidAsTheSystemSaysIt() {
        assertThat(english(failure("Input/output error"))).endsWith("b.html: Input/output error");
        assertThat(chinese(new IOException("Broken pipe"))).isEqualTo("Broken pipe");
        assertThat(english(new IOException())).isEqualTo("IOException");
    }
}
