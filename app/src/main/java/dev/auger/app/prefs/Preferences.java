package dev.auger.app.prefs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's choices, in one JSON file. A file that cannot be understood is set aside and the defaults are used: preferences
 * never keep the program from starting.
 */
public final class Preferences {

    private static final int MAX_RECENT = 12;
    private static final int MAX_TABLES = 200;

    private final Path file;
    private @Nullable Path aside;
    private boolean unkept;
    private String theme = "system";
    private String language = "";
    private int scalePercent = 100;
    private boolean still;
    private boolean colourBlind;
    private boolean secondOpinion = true;
    private String matHome = "";
    private String editor = "";
    private String editorCommand = "";
    private List<Recent> recent = List.of();
    private List<String> sourceFolders = List.of();
    private final Map<String, String> columns = new LinkedHashMap<>();

    /**
     * A case opened before.
     *
     * @param name what to call it
     * @param files absolute paths of its files
     * @param openedEpochMillis when it was last opened
     * @param layers identifiers of the layers its evidence answers
     * @param bytes size of its files
     * @param caseFile absolute path of its case file, or empty
     */
    public record Recent(
            String name, List<String> files, long openedEpochMillis, List<String> layers, long bytes, String caseFile) {

        /** Files without a case file. */
        public Recent(String name, List<String> files, long openedEpochMillis, List<String> layers, long bytes) {
            this(name, files, openedEpochMillis, layers, bytes, "");
        }

        public Recent {
            files = List.copyOf(files);
            layers = List.copyOf(layers);
        }
    }

    /** Asked for when there is something to say: finding the logging system takes longer than reading the file. */
    private static System.Logger log() {
        return System.getLogger(Preferences.class.getName());
    }

    private Preferences(Path file) {
        this.file = file;
    }

    /** Reads {@code preferences.json} in the folder; a missing one gives the defaults. */
    public static Preferences load(Path folder) {
        Preferences preferences = new Preferences(folder.resolve("preferences.json"));
        if (Files.exists(preferences.file)) {
            try {
                preferences.read(JsonFile.read(preferences.file));
            } catch (IOException | IllegalArgumentException e) {
                // No JSON, not ours, a folder in its place, or somebody else's file.
                preferences.setAside(e);
            }
        }
        preferences.unkept |= Files.exists(folder) && !Files.isWritable(folder);
        return preferences;
    }

    public synchronized String theme() {
        return theme;
    }

    /** BCP 47 tag, or empty for the system's language. */
    public synchronized String language() {
        return language;
    }

    public synchronized int scalePercent() {
        return scalePercent;
    }

    /** Nothing moves. */
    public synchronized boolean still() {
        return still;
    }

    /** Frame colours that do not rely on red and green. */
    public synchronized boolean colourBlind() {
        return colourBlind;
    }

    /** Whether Mission Control's rules are asked by themselves when a recording was read. */
    public synchronized boolean secondOpinion() {
        return secondOpinion;
    }

    /** Folder of the Eclipse MAT installation whose parser to ask, or empty for the one that comes along. */
    public synchronized String matHome() {
        return matHome;
    }

    /** Identifier of the editor that places are opened in, or empty. */
    public synchronized String editor() {
        return editor;
    }

    /** Command with places to fill in that opens the user's own editor, or empty. */
    public synchronized String editorCommand() {
        return editorCommand;
    }

    /** Latest first. */
    public synchronized List<Recent> recent() {
        return recent;
    }

    public synchronized List<Path> sourceFolders() {
        return sourceFolders.stream().map(Path::of).toList();
    }

    /** How the user arranged the columns of a table; empty for as they come. */
    public synchronized String columns(String table) {
        return columns.getOrDefault(table, "");
    }

    /** Keeps how the columns of a table are arranged; the table that was arranged longest ago is forgotten first. */
    public synchronized void setColumns(String table, String arranged) {
        String before = columns.remove(table);
        if (!arranged.isEmpty()) {
            columns.put(table, arranged);
        }
        if (columns.size() > MAX_TABLES) {
            columns.remove(columns.keySet().iterator().next());
        }
        if (!arranged.equals(before == null ? "" : before)) {
            write();
        }
    }

    public synchronized void setTheme(String theme) {
        this.theme = theme;
        write();
    }

    public synchronized void setLanguage(String language) {
        this.language = language;
        write();
    }

    public synchronized void setScalePercent(int scalePercent) {
        this.scalePercent = Math.clamp(scalePercent, 80, 250);
        write();
    }

    public synchronized void setStill(boolean still) {
        this.still = still;
        write();
    }

    public synchronized void setColourBlind(boolean colourBlind) {
        this.colourBlind = colourBlind;
        write();
    }

    public synchronized void setSecondOpinion(boolean secondOpinion) {
        this.secondOpinion = secondOpinion;
        write();
    }

    public synchronized void setMatHome(String matHome) {
        this.matHome = matHome;
        write();
    }

    public synchronized void setEditor(String editor) {
        this.editor = editor;
        write();
    }

    public synchronized void setEditorCommand(String editorCommand) {
        this.editorCommand = editorCommand;
        write();
    }

    public synchronized void addSourceFolder(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        if (!sourceFolders.contains(path)) {
            List<String> folders = new ArrayList<>(sourceFolders);
            folders.add(path);
            sourceFolders = List.copyOf(folders);
            write();
        }
    }

    public synchronized void removeSourceFolder(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        if (sourceFolders.contains(path)) {
            sourceFolders = sourceFolders.stream().filter(f -> !f.equals(path)).toList();
            write();
        }
    }

    /** Where the choices are kept. */
    public Path file() {
        return file;
    }

    /** Where a file of preferences went that could not be understood when this was loaded, or null. */
    public @Nullable Path aside() {
        return aside;
    }

    /** Whether what is chosen is lost with this run: the file could not be written, or cannot be. */
    public synchronized boolean isUnkept() {
        return unkept;
    }

    /** Where the program keeps the cases the user has not saved. */
    public Path casesFolder() {
        return file.resolveSibling("cases");
    }

    /** Puts a case first in the list of recent ones; an entry with the same files, or the same case file, is replaced. */
    public synchronized void remember(Recent entry) {
        List<Recent> entries = new ArrayList<>(recent);
        entries.removeIf(r -> r.files().equals(entry.files())
                || !entry.caseFile().isEmpty() && r.caseFile().equals(entry.caseFile()));
        entries.addFirst(entry);
        recent = List.copyOf(entries.subList(0, Math.min(MAX_RECENT, entries.size())));
        write();
    }

    private void read(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        theme = root.path("theme").asText(theme);
        language = root.path("language").asText(language);
        scalePercent = Math.clamp(root.path("scalePercent").asInt(scalePercent), 80, 250);
        still = root.path("still").asBoolean(still);
        colourBlind = root.path("colourBlind").asBoolean(colourBlind);
        secondOpinion = root.path("secondOpinion").asBoolean(secondOpinion);
        matHome = root.path("mat.home").asText(matHome);
        editor = root.path("editor").asText(editor);
        editorCommand = root.path("editor.command").asText(editorCommand);
        sourceFolders = texts(root.path("sourceFolders")).stream()
                .filter(Preferences::isPath)
                .toList();
        columns.clear();
        for (Map.Entry<String, JsonNode> entry : root.path("columns").properties()) {
            if (columns.size() < MAX_TABLES) {
                columns.put(entry.getKey(), entry.getValue().asText(""));
            }
        }
        List<Recent> entries = new ArrayList<>();
        for (JsonNode node : root.path("recent")) {
            entries.add(new Recent(
                    node.path("name").asText(""),
                    texts(node.path("files")),
                    node.path("opened").asLong(),
                    texts(node.path("layers")),
                    node.path("bytes").asLong(),
                    node.path("case").asText("")));
        }
        recent = List.copyOf(entries.subList(0, Math.min(MAX_RECENT, entries.size())));
    }

    private static boolean isPath(String text) {
        try {
            return Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }

    private void setAside(Exception why) {
        Path broken = file.resolveSibling("preferences.broken.json");
        log().log(System.Logger.Level.WARNING, "preferences set aside as " + broken, why);
        try {
            Files.move(file, broken, StandardCopyOption.REPLACE_EXISTING);
            aside = broken;
        } catch (IOException e) {
            unkept = true;
            log().log(System.Logger.Level.WARNING, "broken preferences stay", e);
        }
    }

    private void write() {
        ObjectNode root = JsonFile.object();
        root.put("theme", theme);
        root.put("language", language);
        root.put("scalePercent", scalePercent);
        root.put("still", still);
        root.put("colourBlind", colourBlind);
        root.put("secondOpinion", secondOpinion);
        root.put("mat.home", matHome);
        root.put("editor", editor);
        root.put("editor.command", editorCommand);
        ObjectNode tables = root.putObject("columns");
        columns.forEach(tables::put);
        ArrayNode folders = root.putArray("sourceFolders");
        sourceFolders.forEach(folders::add);
        ArrayNode entries = root.putArray("recent");
        for (Recent r : recent) {
            ObjectNode node = entries.addObject();
            node.put("name", r.name());
            node.put("opened", r.openedEpochMillis());
            node.put("bytes", r.bytes());
            if (!r.caseFile().isEmpty()) {
                node.put("case", r.caseFile());
            }
            ArrayNode files = node.putArray("files");
            r.files().forEach(files::add);
            ArrayNode layers = node.putArray("layers");
            r.layers().forEach(layers::add);
        }
        try {
            JsonFile.write(file, root);
            unkept = false;
        } catch (IOException e) {
            unkept = true;
            log().log(System.Logger.Level.WARNING, "preferences not written", e);
        }
    }
}
