package dev.auger.app.prefs;

import dev.auger.analysis.pattern.Catalogue;
import dev.auger.analysis.pattern.format.PatternFile;
import dev.auger.analysis.pattern.format.PatternReader;
import dev.auger.analysis.pattern.format.Problem;
import dev.auger.model.trail.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A user's own patterns: the files {@code *.yaml} and {@code *.yml} of a folder, by name. What cannot be read is told, never thrown. */
public final class UserPatterns {

    private static final String FOLDER = "patterns";
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 500;

    private UserPatterns() {}

    /** Where they are looked for when nothing else is said. */
    public static Path folder(Map<String, String> environment, Properties system) {
        return UserFolders.of(environment, system).config().resolve(FOLDER);
    }

    /** Ours and those of the user's own folder, as far as they can be read. */
    public static Catalogue catalogue(Map<String, String> environment, Properties system) {
        return Catalogue.builtIn().with(read(folder(environment, system), FOLDER));
    }

    /** Those of a folder; none if it is not there. Files are named as {@code shown} is, with their own name behind it. */
    public static List<PatternFile> read(Path folder, String shown) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String before = shown.endsWith("/") || shown.endsWith("\\") ? shown : shown + '/';
        List<PatternFile> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> sorted =
                    list.filter(UserPatterns::isYaml).sorted().limit(MOST_FILES).toList();
            sorted.forEach(file -> files.add(readFile(file, before + file.getFileName())));
        } catch (IOException e) {
            files.add(broken(shown, "pattern.problem.unreadable"));
        }
        return files;
    }

    /** One file, which may be any kind of text. */
    public static PatternFile readFile(Path file, String shown) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return PatternReader.read(shown, text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return broken(shown, "pattern.problem.encoding");
        } catch (IOException e) {
            return broken(shown, "pattern.problem.unreadable");
        }
    }

    private static PatternFile broken(String shown, String key) {
        return new PatternFile(shown, "", List.of(), List.of(new Problem(shown, 1, 1, Phrase.of(key))));
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
