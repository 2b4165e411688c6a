package dev.auger.app.editor;

import dev.auger.app.editor.EditorFailure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** Opens places. Runs off the application thread: a server may take its time to answer. */
public final class EditorLauncher {

    /** Starts a command and does not wait for its end. */
    @FunctionalInterface
    interface Starter {
        void start(List<String> command) throws IOException;
    }

    private final Starter starter;
    private final IntellijServer intellij;
    private final String system;

    public EditorLauncher() {
        this(EditorLauncher::start, new IntellijServer(), System.getProperty("os.name", ""));
    }

    EditorLauncher(Starter starter, IntellijServer intellij, String system) {
        this.starter = starter;
        this.intellij = intellij;
        this.system = system;
    }

    private static void start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
    }

    /**
     * Opens a place.
     *
     * @param command template of the user's command; for {@link Editor#COMMAND} only
     * @param used gets the words of what was started, for whoever wants to show it
     */
    public void open(Editor editor, String command, Place place, Consumer<String> used) throws EditorFailure {
        if (!Files.isRegularFile(place.file())) {
            throw new EditorFailure(Reason.FILE, String.valueOf(place.file().getFileName()));
        }
        switch (editor) {
            case INTELLIJ -> {
                if (intellij.tell(EditorLinks.intellijRequest(place))) {
                    used.accept("IntelliJ IDEA");
                } else {
                    run(EditorLinks.opener(EditorLinks.intellij(place), system), used);
                }
            }
            case VSCODE -> run(EditorLinks.opener(EditorLinks.vscode(place), system), used);
            case ECLIPSE ->
                run(
                        List.of(
                                "eclipse",
                                "--launcher.openFile",
                                SafeNames.file(place.file(), false) + ':' + place.line()),
                        used);
            case COMMAND -> run(CommandTemplate.parse(command).fill(place), used);
        }
    }

    private void run(List<String> command, Consumer<String> used) throws EditorFailure {
        try {
            starter.start(command);
            used.accept(String.join(" ", command));
        } catch (IOException e) {
            throw new EditorFailure(Reason.PROGRAM, command.getFirst());
        }
    }
}
