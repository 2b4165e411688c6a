package dev.auger.app.shell;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.trail.Quantity;
import dev.auger.themes.Look;
import dev.auger.views.export.ExportEvent;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableMenu;
import dev.auger.views.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Saves what the views show: asks where to, writes on a worker, says when it is done. Application thread only. */
final class ExportController {

    /** Exports that take longer say that they run, with a way to stop them. */
    private static final Duration PATIENCE = Duration.millis(600);

    private final Supplier<Session> session;
    private final Supplier<Texts> texts;
    private final Supplier<Look> look;
    private final AtomicInteger number = new AtomicInteger();

    /** @param root everything whose exports this handles lies in it */
    ExportController(Parent root, Supplier<Session> session, Supplier<Texts> texts, Supplier<Look> look) {
        this.session = session;
        this.texts = texts;
        this.look = look;
        root.addEventHandler(ExportEvent.EXPORT, e -> choose(e.what(), e.format()));
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::tableMenu);
    }

    /** Exports what has the keyboard, or what is shown: a table as CSV, a flame graph after a choice of format. */
    void exportShown(@Nullable Node focused) {
        DataTable table = tableAt(focused);
        Node centre = session.get().layout().shownCentre();
        if (table == null && centre != null) {
            Node menu = visible(centre, ".export-menu");
            if (menu instanceof MenuButton formats) {
                formats.requestFocus();
                formats.show();
                return;
            }
            table = visible(centre, ".data-table") instanceof DataTable shown ? shown : null;
        }
        if (table != null) {
            choose(table.export(), ExportFormat.CSV);
        }
    }

    private static @Nullable Node visible(Node root, String style) {
        return root.lookupAll(style).stream()
                .filter(ExportController::isShown)
                .findFirst()
                .orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable DataTable tableAt(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof DataTable table) {
                return table;
            }
        }
        return null;
    }

    private void tableMenu(ContextMenuEvent event) {
        DataTable table = event.getTarget() instanceof Node node ? tableAt(node) : null;
        if (table == null || event.isConsumed()) {
            return;
        }
        ContextMenu menu = new ContextMenu(TableMenu.of(table, texts.get()).toArray(MenuItem[]::new));
        menu.setAutoHide(true);
        menu.show(table, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void choose(Exportable what, ExportFormat format) {
        Texts words = texts.get();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get(format.key()));
        chooser.setInitialFileName(suggestion(what) + format.ending());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.get(format.key()), "*" + format.ending()));
        File chosen = chooser.showSaveDialog(session.get().layout().getScene().getWindow());
        if (chosen != null) {
            write(what, format, withEnding(chosen.toPath(), format));
        }
    }

    /** The name of what is saved without its ending. */
    static String suggestion(Exportable what) {
        return switch (what) {
            case Exportable.Flame flame ->
                stem(flame.recording()) + "-" + flame.options().what().id();
            case Exportable.Difference difference ->
                stem(difference.before()) + "-" + stem(difference.after().recording()) + "-"
                        + difference.kind().id();
            case Exportable.Spans spans ->
                stem(spans.recording()) + "-" + spans.boxes().samples().kind().id() + "-chart";
            case Exportable.Table table -> "auger-table";
            case Exportable.Picture picture -> picture.name();
        };
    }

    private static String stem(Recording recording) {
        Path path = Path.of(recording.passport().name()).getFileName();
        String name = path == null ? "recording" : path.toString();
        int dot = name.indexOf(".jfr");
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static Path withEnding(Path chosen, ExportFormat format) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(format.ending())
                ? chosen
                : chosen.resolveSibling(name + format.ending());
    }

    /** Writes without asking; completes on the application thread when the user has been told. */
    CompletableFuture<Path> write(Exportable what, ExportFormat format, Path target) {
        Session owner = session.get();
        Texts words = texts.get();
        Exporter exporter = new Exporter(words, look.get());
        Job job = Job.quiet();
        String name = String.valueOf(target.getFileName());
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> Toasts.show(
                owner, words.get("window.export.running"), name, words.get("window.export.cancel"), job::cancel));
        patience.play();
        CompletableFuture<Path> told = new CompletableFuture<>();
        owner.context()
                .workers()
                .submit("export-" + number.incrementAndGet(), job, () -> {
                    exporter.write(what, format, target, job);
                    return target;
                })
                .whenComplete((file, failure) -> Platform.runLater(() -> {
                    patience.stop();
                    tell(owner, words, name, target, Toasts.cause(failure));
                    told.complete(target);
                }));
        return told;
    }

    private static void tell(Session owner, Texts words, String name, Path target, @Nullable Throwable failure) {
        if (failure == null) {
            Toasts.show(owner, words.get("window.export.saved"), name + size(target, words));
        } else if (failure instanceof JobCancelled) {
            Toasts.show(owner, words.get("window.export.cancelled"), name);
        } else {
            Toasts.warn(owner, words.get("window.export.failed"), Toasts.reason(failure, words));
        }
    }

    private static String size(Path file, Texts words) {
        try {
            return " · " + words.get("window.export.size", Quantity.bytes(Files.size(file)));
        } catch (IOException e) {
            return "";
        }
    }
}
