package dev.auger.views.shell;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.trail.Share;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.parts.Banner;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.DistributionBar;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.LayerGlyph;
import dev.auger.views.parts.LayerMarks;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.parts.SearchField;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.parts.ShareBar;
import dev.auger.views.parts.StateKind;
import dev.auger.views.parts.StatePill;
import dev.auger.views.parts.Tag;
import dev.auger.views.parts.Toast;
import dev.auger.views.support.TestTexts;
import dev.auger.views.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the shell into pictures to look at: {@code target/shots}. Arguments: names of the pictures, all if none. */
public final class ShellShots {

    private static final Path OUT = Path.of("target", "shots");

    public static void main(String... names) throws Exception {
        Files.createDirectories(OUT);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                all(List.of(names));
            } catch (IOException | RuntimeException e) {
                e.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }

    private static void all(List<String> names) throws IOException {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT, Theme.HIGH_CONTRAST)) {
            Look en = new Look(theme, 1, false, true, Locale.ENGLISH);
            Look zh = new Look(theme, 1, false, true, Locale.SIMPLIFIED_CHINESE);
            String t = theme.id();
            shoot(names, "start-" + t, 1440, 900, en, "start");
            shoot(names, "components-" + t, 1440, 900, en, "components");
            shoot(names, "shell-" + t, 1440, 900, en, "shell");
            shoot(names, "partial-" + t, 1440, 900, en, "partial");
            if (theme == Theme.HIGH_CONTRAST) {
                continue;
            }
            shoot(names, "keys-" + t, 1440, 900, en, "keys");
            shoot(names, "palette-" + t, 1440, 900, en, "palette");
            shoot(names, "start-zh-" + t, 1280, 800, zh, "start");
            shoot(names, "shell-zh-" + t, 1440, 900, zh, "partial");
        }
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            if (names.isEmpty() || names.contains("popups")) {
                popups(new Look(theme, 1, false, true, Locale.ENGLISH));
            }
        }
        Look dark = new Look(Theme.DARK, 1, false, true, Locale.ENGLISH);
        shoot(names, "start-1280", 1280, 800, dark, "start");
        shoot(names, "start-1100", 1100, 700, dark, "start");
        shoot(names, "start-2560", 2560, 1440, dark, "start");
        shoot(names, "start-scale150", 1920, 1200, dark.withScale(1.5), "start");
        shoot(names, "shell-1280", 1280, 800, dark, "shell");
        shoot(names, "shell-1100", 1100, 700, dark, "shell");
        shoot(names, "shell-2560", 2560, 1440, dark, "shell");
        shoot(names, "shell-scale150", 2160, 1350, dark.withScale(1.5), "shell");
    }

    private static void shoot(List<String> names, String name, int w, int h, Look look, String what)
            throws IOException {
        if (!names.isEmpty() && names.stream().noneMatch(name::startsWith)) {
            return;
        }
        Samples samples =
                new Samples(look.language().getLanguage().equals("zh") ? TestTexts.chinese() : TestTexts.english());
        samples.look.set(look);
        Parent root = switch (what) {
            case "start" -> start(samples);
            case "components" -> components(samples);
            default -> shell(samples, what);
        };
        Scene scene = new Scene(root, w, h);
        Themes.apply(scene, look);
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
        WritableImage image = scene.snapshot(null);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                OUT.resolve(name + ".png").toFile());
    }

    /** Menus and tooltips live in windows of their own: here they are shown for real. */
    private static void popups(Look look) throws IOException {
        Samples s = new Samples(TestTexts.english());
        s.look.set(look);
        StackPane root = new StackPane();
        Scene scene = new Scene(root, 600, 400);
        Themes.apply(scene, look);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        ContextMenu menu = new ContextMenu(
                new LookMenus(s.texts, s.look).settings().getItems().toArray(MenuItem[]::new));
        menu.show(root, 10, 10);
        Tooltip tooltip = new Tooltip("QuoteCache.quote\n26.6 % of CPU");
        tooltip.show(root, 10, 10);
        for (PopupWindow popup : List.of(menu, tooltip)) {
            popup.getScene().getRoot().applyCss();
            popup.getScene().getRoot().layout();
            ImageIO.write(
                    SwingFXUtils.fromFXImage(popup.getScene().snapshot(null), null),
                    "png",
                    OUT.resolve("popup-" + look.theme().id() + "-"
                                    + popup.getClass().getSimpleName() + ".png")
                            .toFile());
        }
        menu.hide();
        tooltip.hide();
        stage.hide();
    }

    private static Parent start(Samples s) {
        StartPage page = new StartPage(s.texts, s.look, s.start());
        page.setRecents(s.recents(), 12);
        Overlays root = new Overlays();
        root.setContent(page);
        return root;
    }

    private static Parent shell(Samples s, String what) {
        boolean partial = what.equals("partial");
        Actions actions = s.actions();
        Header header = new Header(
                s.texts,
                s.look,
                s.action("palette", "search", "Shortcut+K"),
                List.of(
                        s.action("investigate", "compass", "I"),
                        s.action("capture", "radio", "C"),
                        s.action("report", "file-text", "R")),
                s.action("help", "help-circle", "'?'"));
        header.caseNameProperty().set("Checkout heap growth");
        header.caseStateProperty().set(s.texts.get().get("header.saved", "14:40"));
        Core core = new Core(s.texts, s.coreActions());
        if (partial) {
            core.setStrips(List.of(
                    StripModel.chosen(Layer.THREAD, "http-nio-8443-exec (50)", "23 of 50 blocked", Grade.EXACT, 0.46),
                    StripModel.candidate(Layer.STACK, "QuoteService.quote", 6, s.texts.get()),
                    StripModel.noEvidence(Layer.ALLOCATION, s.texts.get().get("core.needs.allocation"), s.texts.get()),
                    s.strips().get(3),
                    s.strips().get(4).stale(s.texts.get())));
        } else {
            core.setStrips(s.strips());
        }
        core.setActive(partial ? Layer.OBJECT : Layer.THREAD);
        EvidenceRail rail = new EvidenceRail(s.texts, s.evidenceActions());
        rail.cards().setAll(partial ? s.partialCards() : s.cards());
        rail.chosenProperty().set(partial ? "h" : "");
        if (!partial) {
            rail.setJoins(List.of(
                    new EvidenceRail.Join("rail.join.time", "clocks agree, 0 ms"),
                    new EvidenceRail.Join("rail.join.thread", "1 102 of 1 118"),
                    new EvidenceRail.Join("rail.join.class", "4 210 of 4 233")));
        }
        FindingsDrawer drawer = new FindingsDrawer(s.texts, s.findingActions(), s.note("open"));
        drawer.show(s.findings(), s.blocked(), partial ? s.texts.get().get("findings.partial") : "");
        StatusLine status = new StatusLine(s.texts);
        if (partial) {
            status.busy(s.texts.get().get("status.reading.of", "threads-*.txt", "31", "48"), () -> {});
        } else {
            status.done(s.texts.get().get("status.read"));
        }
        status.setFacts(List.of(
                s.texts.get().get("status.range", "9 min 20 s"), s.texts.get().get("status.threads", "1 118")));
        status.setMemory(412L << 20, 8L << 30);
        ShellLayout layout = new ShellLayout(header, core, rail, drawer, status);
        layout.setCentre(partial ? partial(s) : threads(s));
        layout.ribbonProperty().set(new StackPane());
        if (partial) {
            layout.showToast(new Toast(
                    "checkout-0413.jfr is in",
                    "1 260 492 events in 1.1 s. Lost: 2 chunks, 3.5 MiB.",
                    "Show",
                    () -> {},
                    () -> {}));
        }
        Overlays root = new Overlays();
        root.setContent(layout);
        if (what.equals("keys")) {
            root.show(new KeysOverlay(s.texts, actions, root::hide));
        } else if (what.equals("palette")) {
            CommandPalette palette = new CommandPalette(
                    s.texts,
                    actions,
                    text -> List.of(
                            new PaletteEntry(
                                    "palette.go",
                                    "crosshair",
                                    "QuoteCache.quote",
                                    true,
                                    "method, 26.6 % of CPU",
                                    List.of("Enter"),
                                    () -> {}),
                            new PaletteEntry(
                                    "palette.go",
                                    "box",
                                    "QuoteCache.byKey",
                                    true,
                                    "field, 1 274.8 MiB retained",
                                    List.of(),
                                    () -> {}),
                            new PaletteEntry(
                                    "palette.command",
                                    "terminal",
                                    "auger heap suspects quotecache.hprof",
                                    true,
                                    "copy",
                                    List.of(),
                                    () -> {})),
                    root::hide);
            root.show(palette, Pos.TOP_CENTER, 104);
            palette.search("e");
        }
        return root;
    }

    private static Node threads(Samples s) {
        HBox toolbar = new HBox(
                Words.plain("Threads", "title"),
                Words.plain("1 118 at 14:21:28, CPU and allocation over 9 min 20 s", "caption", "muted"),
                grow(),
                new SearchField(s.texts, "keys.filter"),
                Buttons.text(s.texts, "keys.filter", "layers", () -> {}));
        toolbar.getStyleClass().add("view-toolbar");
        HBox pills = new HBox(8);
        pills.setStyle("-fx-padding: 4px 16px 12px 16px");
        for (StateKind kind : StateKind.values()) {
            StatePill pill = new StatePill(s.texts);
            pill.show(kind, 51);
            pills.getChildren().add(pill);
        }
        return new BorderPane(ComponentTable.of(s), new VBox(toolbar, pills), null, null, null);
    }

    private static Node partial(Samples s) {
        PartialView view = new PartialView(s.texts, new WorkerPool(1), t -> {}, () -> {});
        ReadReport report = new ReadReport(
                "checkout-0413.hprof",
                "strings, classes, thread stacks, then the heap",
                "This dump is cut. At most 84.5 % of its objects are here, and you can work with them.",
                s.texts.get().get("read.consequence"),
                List.of(
                        new ReadReport.Part(0.047, "", "chart-6"),
                        new ReadReport.Part(0.018, "", "chart-4"),
                        new ReadReport.Part(0.005, "", "chart-3"),
                        new ReadReport.Part(0.77, "heap: 57 complete segments and 11.2 MiB of the 58th", "chart-1"),
                        new ReadReport.Part(0.155, "", "lost")),
                "0",
                "1 836 102 943 bytes, 1.71 GiB",
                List.of(
                        new ReadReport.Loss(
                                "1 836 102 943",
                                "hprof.truncated",
                                s.texts.get().get("diag.hprof.truncated"),
                                "18.8 MiB"),
                        new ReadReport.Loss(
                                "1 836 102 943",
                                "hprof.end.missing",
                                s.texts.get().get("diag.hprof.end.missing"),
                                "unknown length")));
        ErrorCard error = FailureText.card(
                "orders.hprof",
                new UnrecognisedInput(UnrecognisedInput.Kind.HTML, "3c 21 64 6f 63 74 79 70 65 20"),
                s.texts.get(),
                List.of(
                        Buttons.text(s.texts, "error.open-as", null, () -> {}, "small"),
                        Buttons.text(s.texts, "error.copy", "copy", () -> {}, "small"),
                        Buttons.text(s.texts, "error.remove", null, () -> {}, "small", "quiet")));
        EmptyState empty = new EmptyState(
                "No allocation sites yet",
                "A heap dump says what is alive, not who made it. Layer 3 needs one of these:",
                List.of(
                        new EmptyState.Need("jdk.ObjectAllocationSample", "JFR, on by default"),
                        new EmptyState.Need("jdk.OldObjectSample", "JFR, makes hop 3 to 4 exact")),
                List.of(Buttons.text(s.texts, "keys.capture", "radio", () -> {}, "small")));
        view.show(report, List.of(error, empty));
        return view;
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        return gap;
    }

    private static Parent components(Samples s) {
        Pane page = new Pane();
        page.getStyleClass().add("surface");
        StripModel[] models = {
            StripModel.open(Layer.THREAD, s.texts.get()),
            StripModel.candidate(Layer.STACK, "QuoteService.quote", 6, s.texts.get()),
            StripModel.chosen(
                    Layer.ALLOCATION,
                    "double[] at PriceCurve:58",
                    new Share(314, 1000, 4024, 12816),
                    Grade.STATISTICAL,
                    "core.unit.bytes",
                    s.texts.get()),
            StripModel.chosen(Layer.OBJECT, "QuoteCache.byKey", "60.2 % retained, exact hop", Grade.EXACT, 0.602),
            s.strips().get(4).stale(s.texts.get()),
            s.strips().get(3)
        };
        for (int i = 0; i < models.length; i++) {
            Strip strip = new Strip(models[i].layer(), models[i], s.texts);
            strip.setActive(i == 2);
            strip.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), i == 3);
            strip.setPrefSize(264, 72);
            strip.setMaxSize(264, 72);
            put(page, strip, 32 + (i % 2) * 272, 120 + (i / 2) * 80);
        }
        HBox pills = new HBox(6);
        for (StateKind kind : List.of(
                StateKind.NEW,
                StateKind.RUNNABLE,
                StateKind.BLOCKED,
                StateKind.WAITING,
                StateKind.TIMED_WAITING,
                StateKind.PARKED,
                StateKind.PINNED)) {
            pills.getChildren().add(new StatePill(s.texts, kind));
        }
        put(page, pills, 32, 400);
        HBox grades = new HBox(8);
        for (Grade grade : Grade.values()) {
            grades.getChildren().add(new GradeBadge(s.texts, grade));
        }
        grades.getChildren()
                .addAll(
                        new Tag("JFR"),
                        new Tag("HPROF"),
                        new Tag("sources-jar", "good"),
                        new Tag("partial", "partial"),
                        new Tag("not read", "bad"),
                        new KeyCap("F4"));
        put(page, grades, 32, 430);
        HBox buttons = new HBox(12);
        for (String state : List.of("rest", "hover", "armed", "focus-visible", "disabled", "primary", "quiet")) {
            Button button = new Button("Drill");
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
            if (state.equals("primary") || state.equals("quiet")) {
                button.getStyleClass().add(state);
            }
            buttons.getChildren().add(button);
        }
        Map<String, String> segments = new LinkedHashMap<>();
        segments.put("a", "layer.thread");
        segments.put("b", "layer.stack");
        buttons.getChildren().add(new SegmentedBar<>(s.texts, segments));
        put(page, buttons, 32, 496);
        put(page, ComponentTable.of(s), 32, 592);
        SearchField search = new SearchField(s.texts, "keys.filter");
        search.onStep(() -> {}, () -> {});
        search.textProperty().set("Quote");
        search.setMatch("31.6 % matched", "2 of 9");
        put(page, search, 624, 120);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().add("CPU samples");
        combo.getSelectionModel().select(0);
        CheckBox check = new CheckBox("Only my code");
        check.setSelected(true);
        HBox fields = new HBox(12, combo, check, new TextField("a text"));
        fields.setAlignment(Pos.CENTER_LEFT);
        put(page, fields, 624, 160);
        FlowPane glyphs = new FlowPane(12, 12);
        for (Layer layer : Layer.values()) {
            glyphs.getChildren().add(new LayerGlyph(layer));
        }
        glyphs.getChildren()
                .addAll(
                        LayerMarks.row()
                                .show(EnumSet.of(Layer.THREAD, Layer.CODE))
                                .node(),
                        LayerMarks.column().show(EnumSet.allOf(Layer.class)).node());
        put(page, glyphs, 624, 210);
        DistributionBar distribution = new DistributionBar();
        distribution.setCounts(Map.of(StateKind.BLOCKED, 23, StateKind.WAITING, 19, StateKind.RUNNABLE, 8));
        put(page, distribution, 624, 260);
        ShareBar bar = new ShareBar("cpu");
        bar.setShare(0.4);
        put(page, bar, 760, 260);
        ShareBar hatched = new ShareBar("heap");
        hatched.setShare(0.7);
        hatched.setHatched(true);
        put(page, hatched, 840, 260);
        ProgressLine progress = new ProgressLine(s.texts, () -> {});
        progress.setProgress(0.64, "1.5 of 2.4 GiB, 9 s left");
        progress.setPrefWidth(360);
        put(page, progress, 624, 550);
        put(page, new Toast("Report saved", "checkout-report.html, 412 KiB", "Show", () -> {}, () -> {}), 624, 584);
        VBox states = new VBox(
                8,
                new EmptyState("No thread dump yet", "Drop one, or press C to capture.", List.of(), List.of()),
                new Banner("2 of 81 chunks lost", "1.9 % of the bytes. The rest is read.", null),
                new ErrorCard("Not a heap dump", "The content is HTML.", "", List.of()));
        states.setPrefWidth(360);
        put(page, states, 1048, 436);
        VBox type = new VBox(
                10,
                Words.plain("What hurts?", "display"),
                Words.plain("The trail", "title"),
                Words.plain("Best candidate", "heading"),
                Words.plain("One answer is enough.", "body"),
                Words.plain("Who waits for whom", "label-text"),
                Words.plain("n = 5 921 of 12 816", "caption"),
                Words.plain("QuoteCache.quote", "mono"),
                Words.plain("QuoteCache.java:87", "mono-value"));
        put(page, type, 1176, 124);
        return page;
    }

    private static void put(Pane page, Node node, double x, double y) {
        node.relocate(x, y);
        page.getChildren().add(node);
    }
}
