package dev.auger.benchmarks.accuracy;

import dev.auger.benchmarks.process.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code benchmarks/accuracy} was told.
 *
 * @param only programs whose name has this in it
 * @param held whether those held back are scored too
 * @param jdks to run programs on
 * @param again whether evidence is recorded anew
 * @param recordOnly whether nothing is scored; those held back are recorded too
 * @param write whether the report goes to {@code docs/accuracy.md}
 * @param sources which are given
 * @param folder where evidence is kept, or empty for the usual one
 * @param limit how long an investigation may take
 */
record Settings(
        Pattern only,
        boolean held,
        List<Jdk> jdks,
        boolean again,
        boolean recordOnly,
        boolean write,
        Sources sources,
        String folder,
        Duration limit) {

    /** Which sources go with the evidence. */
    enum Sources {
        /** The program's own. */
        OWN,
        /** None: the same is to be concluded. */
        NONE,
        /** Those of another program: they are not to be used. */
        FOREIGN
    }

    private static final String USAGE = """
            benchmarks/accuracy [OPTIONS]
              --only REGEX       programs whose name matches
              --held             score those held back while rules are written, too
              --jdk HOME         to run programs on, several times if wanted (the one in use, and an installed 17)
              --again            record evidence that was recorded before
              --record           only record, those held back too
              --no-sources       give no sources
              --foreign-sources  give the sources of another program
              --folder DIR       where evidence is kept (benchmarks/target/defects, which mvn clean deletes)
              --limit N          seconds an investigation may take (300)
              --write            put the report into docs/accuracy.md
            """;

    /** Ends the program if the arguments are no good. */
    static Settings of(String[] args) throws IOException {
        Options options = new Options(args, USAGE);
        List<Jdk> jdks = new ArrayList<>();
        for (String home : options.words("--jdk")) {
            jdks.add(Jdk.at(Path.of(home)));
        }
        boolean none = options.flag("--no-sources");
        boolean foreign = options.flag("--foreign-sources");
        Settings settings = new Settings(
                Pattern.compile(options.word("--only", "")),
                options.flag("--held"),
                jdks.isEmpty() ? Jdk.usual() : List.copyOf(jdks),
                options.flag("--again"),
                options.flag("--record"),
                options.flag("--write"),
                foreign ? Sources.FOREIGN : none ? Sources.NONE : Sources.OWN,
                options.word("--folder", ""),
                Duration.ofSeconds(options.number("--limit", 300)));
        options.nothingElse();
        return settings;
    }

    boolean wants(Service service) {
        return only.matcher(service.name()).find() && (held || recordOnly || !service.held());
    }
}
