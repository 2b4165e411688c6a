package dev.auger.importers.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.source.Shop;
import dev.auger.importers.source.names.Wanted;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitPlaceTest {

    @TempDir
    Path folder;

    private Path tree;
    private String first;

    @BeforeEach
    void repository() throws Exception {
        Isolation.begin();
        tree = folder.resolve("shop");
        try (Git git =
                Git.init().setDirectory(tree.toFile()).setInitialBranch("main").call()) {
            first = commit(git, "package shop;\nclass Till { /* one */ }\r\n");
            commit(git, "package shop;\nclass Till { /* two */ }\n");
        }
    }

    /** A copy: a clone tidies itself up on a thread of its own, beside the test. */
    private Path bare(Path into) throws IOException {
        try (Stream<Path> paths = Files.walk(tree.resolve(".git"))) {
            for (Path path : paths.toList()) {
                Files.copy(path, into.resolve(tree.resolve(".git").relativize(path)));
            }
        }
        try (Git git = Git.open(into.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("core", null, "bare", true);
            config.save();
        }
        return into;
    }

    private String commit(Git git, String text) throws Exception {
        Shop.write(tree.resolve("src/main/java/shop/Till.java"), text);
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("a commit")
                .setAuthor("a", "a@example.com")
                .setCommitter("a", "a@example.com")
                .setSign(false)
                .call()
                .name();
    }

    @Test
    void theTextOfTheCommitAndNotOfTheWorkTree() throws Exception {
        Shop.write(tree.resolve("src/main/java/shop/Till.java"), "package shop;\nclass Till { /* changed */ }\n");

        assertThat(text(tree, first).lines()).contains("class Till { /* one */ }");
        assertThat(text(tree, "main").lines()).contains("class Till { /* two */ }");
        assertThat(text(tree, "HEAD~1").location())
                .isEqualTo("shop@" + first.substring(0, 10) + ":src/main/java/shop/Till.java");
    }

    @Test
    void aBareRepositoryToo() throws Exception {
        Path bare = bare(folder.resolve("shop.git"));

        assertThat(GitPlace.repository(bare)).contains(bare);
        assertThat(text(bare, "main").lines()).contains("class Till { /* two */ }");
    }

    @Test
    void nothingIsWrittenAndNothingIsRun() throws Exception {
        Path ran = folder.resolve("ran");
        try (Git git = Git.open(tree.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("filter", "trap", "smudge", "touch " + ran);
            config.setString("filter", "trap", "clean", "touch " + ran);
            config.setString("core", null, "fsmonitor", "touch " + ran);
            config.save();
        }
        Shop.write(tree.resolve(".gitattributes"), "*.java filter=trap\n");
        Map<String, Long> before = files();

        assertThat(text(tree, "HEAD").lines()).hasSize(2);

        assertThat(files()).isEqualTo(before);
        assertThat(ran).doesNotExist();
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        assertThat(GitPlace.open(tree, "nowhere")).isEmpty();
        assertThat(GitPlace.repository(folder)).isEmpty();
        for (String name : new String[] {"", "@", "..", "main:src", "-x", "a b", "\u0000", "^{/x}", "main^{tree}"}) {
            try {
                assertThat(GitPlace.open(tree, name).isPresent()).isIn(true, false);
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
        Path broken = folder.resolve("broken");
        Shop.write(broken.resolve(".git"), "gitdir: /nowhere/at/all\n");
        assertThatThrownBy(() -> GitPlace.open(broken, "HEAD")).isInstanceOf(IOException.class);
    }

    private static SourceText text(Path repository, String commit) throws Exception {
        try (GitPlace place = GitPlace.open(repository, commit).orElseThrow()) {
            List<SourceText> found = place.find(Wanted.ofClass("shop.Till", null), Job.quiet());
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Files.getLastModifiedTime(path).toMillis());
            }
        }
        return all;
    }
}
