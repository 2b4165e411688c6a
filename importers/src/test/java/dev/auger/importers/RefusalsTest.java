package dev.auger.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not read is named, with what to do instead. */
class RefusalsTest {

    private static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            go 1.22 trace\\0\\0\\0                                             | Go execution trace
            \\0\\22portable heap dump\\0\\0                                 | PHD
            \\177ELF\\2\\1\\1\\0\\0\\0\\0\\0\\0\\0\\0\\0\\4\\0 | ELF core
            # callgrind format\\nevents: Ir\\nfl=a.c\\nfn=main\\n16 20        | callgrind
            @ inst_retired.any [35705 samples]\\n\\n20.86%  [7447]  f       | pmcstat
            CPU     ID                    FUNCTION:NAME\\n  0  64091      | DTrace
            {'"program"':1,'"rts_arguments"':[],'"cost_centres"':[]}           | GHC
            TRACEDUMP_2 x\\1\\2                                           | SJK
            -- trace --\\nTrace Go1.22\\nEventBatch gen=1 m=0 time=0 size=15  | Go execution trace
            """)
    void namesWhatItWillNotRead(String content, String expected) {
        ImportFailure failure = failure(unescape(content));
        assertThat(failure).isInstanceOf(UnsupportedVersion.class);
        assertThat(failure.getMessage()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html></html> | HTML
            <?xml version='1.0'?><a/>    | XML
            {'"a"': 1}                   | JSON
            hello world                  | TEXT
            \\0\\0\\0\\0                 | ZEROS
            \\1\\2\\0\\3     | BINARY
            PK\\3\\4\\0          | ZIP
            """)
    void saysWhatTheRestLooksLike(String content, UnrecognisedInput.Kind expected) {
        ImportFailure failure = failure(unescape(content));
        assertThat(failure).isInstanceOf(UnrecognisedInput.class);
        assertThat(((UnrecognisedInput) failure).kind()).isEqualTo(expected);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(((UnrecognisedInput) failure(new byte[0])).kind()).isEqualTo(UnrecognisedInput.Kind.EMPTY);
    }

    @Test
    void everyFileOfOtherKindsInTheCorpusGetsATypedAnswer() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "corpus absent");
        Map<String, String> vague = new TreeMap<>();
        int files = 0;
        for (String folder : List.of("go", "gc", "other")) {
            try (Stream<Path> list = Files.list(CORPUS.resolve(folder))) {
                for (Path file : list.sorted().toList()) {
                    files++;
                    try {
                        new Importers().open(file, Job.quiet(), e -> {}).close();
                    } catch (UnsupportedVersion e) {
                        assertThat(e.getMessage()).isNotBlank();
                    } catch (ImportFailure e) {
                        vague.put(file.getFileName().toString(), e.getMessage());
                    }
                }
            }
        }
        assertThat(files).isGreaterThan(150);
        // Tables of text, other languages' profiles and excerpts; the rest is told by name.
        assertThat(vague).hasSizeLessThan(40);
    }

    private static ImportFailure failure(byte[] content) {
        try {
            new Importers()
                    .open("test", new ByteArrayInputStream(content), Job.quiet(), e -> {})
                    .close();
            throw new AssertionError("it was opened");
        } catch (ImportFailure e) {
            return e;
        }
    }

    private static byte[] unescape(String text) {
        return text.replace("'\"", "\"")
                .replace("\"'", "\"")
                .replace("\\0", "\0")
                .translateEscapes()
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
