package dev.auger.app.shell;

import dev.auger.model.Layer;
import dev.auger.views.shell.Action;
import dev.auger.views.shell.Action.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The registry of what the window can do: keys, palette, buttons and the keys overlay are all made from it. */
final class WindowActions {

    private static final String[] LAYER_ICONS = {"users", "bar-chart-2", "trending-up", "box", "code"};

    private WindowActions() {}

    /** What the actions act on. */
    interface Target {
        boolean hasCase();

        void chooseFiles();

        void paste();

        void openSample();

        /** Shows the page that records evidence. */
        void capture();

        /** Whether the start page is in front: on other pages a letter is not meant for it. */
        boolean isAtStart();

        /** Shows everything that can be set. */
        void showPreferences();

        /** Opens the guided investigation, of the open case or of a new one. */
        void investigate();

        void saveReport();

        /** Saves the case where it is, or asks where to. */
        void saveCase();

        void saveCaseAs();

        /** Saves the case and its evidence as one file. */
        void saveCaseWithEvidence();

        /** Saves what is shown as a file. */
        void export();

        /** Cross-checks the heap shown with Eclipse MAT's parser. */
        void crossCheck();

        /** Whether there is a heap with a file behind it. */
        boolean canCrossCheck();

        void closeCase();

        void showKeys();

        void showPalette();

        void open(Layer layer);

        /** Opens a page about the recording in front. */
        void openPage(String page);

        /** Whether there is a recording that pages are about. */
        boolean hasPage(String page);

        void takeCandidate();

        void hop(int step);

        void back();

        void forward();

        boolean canGoBack();

        boolean canGoForward();

        void clear();

        void search();

        void toggleFindings();

        /** What can be changed about the look. */
        LookChoices looks();

        void quit();
    }

    static List<Action> of(Target target) {
        BooleanSupplier open = target::hasCase;
        List<Action> actions = new ArrayList<>();
        actions.add(
                Action.of("palette", Group.EVERYWHERE, "keys.palette", "search", target::showPalette, "Shortcut+K"));
        actions.add(Action.of("open", Group.EVERYWHERE, "keys.open", "folder", target::chooseFiles, "Shortcut+O"));
        actions.add(Action.of("paste", Group.EVERYWHERE, "keys.paste", "clipboard", target::paste, "Shortcut+V"));
        actions.add(Action.of("sample", Group.EVERYWHERE, "keys.sample", "package", target::openSample, "S")
                .when(target::isAtStart));
        actions.add(Action.of(
                        "capture", Group.EVERYWHERE, "capture.title", "radio", target::capture, "Shortcut+Shift+R", "C")
                .lettersWhen(target::isAtStart));
        actions.add(Action.of(
                "investigate", Group.EVERYWHERE, "wizard.open", "compass", target::investigate, "Shortcut+I"));
        actions.add(Action.of("report", Group.EVERYWHERE, "keys.report", "file-text", target::saveReport, "Shortcut+R")
                .when(open));
        actions.add(Action.of("export", Group.EVERYWHERE, "keys.export", "download", target::export, "Shortcut+S")
                .when(open));
        actions.add(Action.of("save-case", Group.EVERYWHERE, "case.save", "save", target::saveCase, "Shortcut+Shift+S")
                .when(open));
        actions.add(Action.of(
                        "save-case-as", Group.EVERYWHERE, "case.save.as", "save", target::saveCaseAs, "Shortcut+Alt+S")
                .when(open));
        actions.add(Action.of(
                        "save-case-all",
                        Group.EVERYWHERE,
                        "case.save.all",
                        "package",
                        target::saveCaseWithEvidence,
                        "Shortcut+Alt+E")
                .when(open));
        actions.add(Action.of(
                        "crosscheck",
                        Group.EVERYWHERE,
                        "crosscheck.title",
                        "check-circle",
                        target::crossCheck,
                        "Shortcut+Shift+X")
                .when(target::canCrossCheck));
        actions.add(Action.of("close", Group.EVERYWHERE, "window.close-case", "x", target::closeCase, "Shortcut+W")
                .when(open));
        actions.add(Action.of("search", Group.EVERYWHERE, "keys.search", "search", target::search, "Shortcut+F")
                .when(open));
        actions.add(Action.of("clear", Group.EVERYWHERE, "keys.clear", "x-circle", target::clear, "Esc")
                .when(open));
        actions.add(Action.of("help", Group.EVERYWHERE, "keys.help", "help-circle", target::showKeys, "'?'"));
        actions.add(Action.of(
                "larger",
                Group.EVERYWHERE,
                "keys.larger",
                null,
                () -> target.looks().scale(1),
                "Shortcut+Plus",
                "Shortcut+Equals",
                "Shortcut+Shift+Equals",
                "Shortcut+Add"));
        actions.add(Action.of(
                "smaller",
                Group.EVERYWHERE,
                "keys.smaller",
                null,
                () -> target.looks().scale(-1),
                "Shortcut+Minus",
                "Shortcut+Subtract"));
        actions.add(Action.of(
                "theme",
                Group.EVERYWHERE,
                "keys.theme",
                "sun",
                () -> target.looks().cycleTheme(),
                "Shortcut+T"));
        actions.add(Action.of(
                "normal-size",
                Group.EVERYWHERE,
                "keys.normal-size",
                null,
                () -> target.looks().normalSize(),
                "Shortcut+0"));
        actions.add(Action.of(
                "high-contrast",
                Group.EVERYWHERE,
                "header.theme.high-contrast",
                "sun",
                () -> target.looks().highContrast(),
                "Shortcut+Shift+T"));
        actions.add(Action.of(
                "colour-blind",
                Group.EVERYWHERE,
                "header.colour-blind",
                "eye",
                () -> target.looks().colourBlind(),
                "Shortcut+Shift+B"));
        actions.add(Action.of(
                "still",
                Group.EVERYWHERE,
                "header.still",
                null,
                () -> target.looks().still(),
                "Shortcut+Shift+M"));
        actions.add(Action.of(
                "language",
                Group.EVERYWHERE,
                "header.language",
                "globe",
                () -> target.looks().nextLanguage(),
                "Shortcut+Shift+G"));
        actions.add(Action.of(
                "preferences", Group.EVERYWHERE, "prefs.title", "settings", target::showPreferences, "Shortcut+Comma"));
        actions.add(Action.listed("capture-again", Group.EVERYWHERE, "capture.refresh", "F5"));
        actions.add(Action.of("quit", Group.EVERYWHERE, "keys.quit", "log-out", target::quit, "Shortcut+Q"));
        for (Layer layer : Layer.values()) {
            actions.add(Action.of(
                            layer.id(),
                            Group.LAYERS,
                            "layer." + layer.id(),
                            LAYER_ICONS[layer.ordinal()],
                            () -> target.open(layer),
                            "'" + layer.number() + "'")
                    .when(open));
        }
        for (RecordingPages.Kind page : RecordingPages.KINDS) {
            actions.add(Action.of(
                            page.id(),
                            Group.LAYERS,
                            page.link().titleKey(),
                            page.link().icon(),
                            () -> target.openPage(page.id()),
                            page.keys())
                    .when(() -> target.hasPage(page.id())));
        }
        actions.add(
                Action.of("drill", Group.LAYERS, "keys.drill", "arrow-down", target::takeCandidate, "Shortcut+Enter")
                        .when(open));
        actions.add(Action.of("previous", Group.LAYERS, "keys.previous-hop", null, () -> target.hop(-1), "'['")
                .when(open));
        actions.add(Action.of("next", Group.LAYERS, "keys.next-hop", null, () -> target.hop(1), "']'")
                .when(open));
        actions.add(Action.of("back", Group.LAYERS, "keys.back", "arrow-left", target::back, "Alt+Left")
                .when(target::canGoBack));
        actions.add(Action.of("forward", Group.LAYERS, "keys.forward", "arrow-right", target::forward, "Alt+Right")
                .when(target::canGoForward));
        actions.add(Action.of("undo", Group.LAYERS, "keys.undo", null, target::back, "Shortcut+Z")
                .when(target::canGoBack));
        actions.add(Action.of("redo", Group.LAYERS, "keys.redo", null, target::forward, "Shortcut+Shift+Z")
                .when(target::canGoForward));
        actions.add(
                Action.of("findings", Group.LAYERS, "keys.findings", "sidebar", target::toggleFindings, "Shortcut+B")
                        .when(open));
        actions.add(Action.of("filter", Group.TABLES, "keys.filter", null, target::search, "'/'")
                .when(open));
        listed(actions);
        return actions;
    }

    /** Keys the focused view reacts to by itself. */
    private static void listed(List<Action> actions) {
        actions.add(Action.listed("invert", Group.FLAME, "keys.invert", "I"));
        actions.add(Action.listed("focus", Group.FLAME, "keys.focus", "F"));
        actions.add(Action.listed("fit", Group.FLAME, "keys.fit", "'0'"));
        actions.add(Action.listed("zoom-in", Group.FLAME, "keys.zoom-in", "'+'"));
        actions.add(Action.listed("zoom-out", Group.FLAME, "keys.zoom-out", "'-'"));
        actions.add(Action.listed("pan", Group.FLAME, "keys.pan", "W", "A", "S", "D"));
        actions.add(Action.listed("next-match", Group.FLAME, "keys.next-match", "N"));
        actions.add(Action.listed("previous-match", Group.FLAME, "keys.previous-match", "Shift+N"));
        actions.add(Action.listed("twin", Group.FLAME, "keys.twin", "T"));
        actions.add(Action.listed("focus-method", Group.FLAME, "flame.menu.focus-method", "Shift+F"));
        actions.add(Action.listed("sandwich", Group.FLAME, "flame.menu.sandwich", "B"));
        actions.add(Action.listed("flame-chart", Group.FLAME, "flame.chart", "C"));
        actions.add(Action.listed("sides", Group.FLAME, "flame.mode.sides", "E"));
        actions.add(Action.listed("swap", Group.FLAME, "flame.diff.swap.key", "Y"));
        actions.add(Action.listed("bottom-up", Group.FLAME, "flame.bottom-up", "U"));
        actions.add(Action.listed("by-thread", Group.FLAME, "flame.by-thread", "P"));
        actions.add(Action.listed("merge", Group.FLAME, "flame.menu.merge", "M"));
        actions.add(Action.listed("drop-stacks", Group.FLAME, "flame.menu.drop", "X"));
        actions.add(Action.listed("collapse-recursion", Group.FLAME, "flame.menu.collapse", "R"));
        actions.add(Action.listed("only-own", Group.FLAME, "flame.view.own", "O"));
        actions.add(Action.listed("lines", Group.FLAME, "flame.view.lines", "L"));
        actions.add(Action.listed("search-frame", Group.FLAME, "flame.menu.search", "G"));
        actions.add(Action.listed("frame-menu", Group.FLAME, "flame.menu", "Shift+F10"));
        actions.add(Action.listed("source", Group.TABLES, "keys.source", "F4"));
        actions.add(Action.listed("expand", Group.TABLES, "keys.expand", "Space"));
        actions.add(Action.listed("table-find", Group.TABLES, "keys.table-find", "/"));
        actions.add(Action.listed("columns", Group.TABLES, "keys.columns", "Shortcut+Shift+C"));
        actions.add(Action.listed("select-all", Group.TABLES, "keys.select-all", "Shortcut+A"));
        actions.add(Action.listed("copy-row", Group.TABLES, "keys.copy-row", "Shortcut+C"));
        actions.add(Action.listed("next-hot", Group.TABLES, "code.key.next-hot", "H"));
        actions.add(Action.listed("previous-hot", Group.TABLES, "code.key.previous-hot", "Shift+H"));
        actions.add(Action.listed("code-next-match", Group.TABLES, "keys.next-match", "F3"));
        actions.add(Action.listed("code-previous-match", Group.TABLES, "keys.previous-match", "Shift+F3"));
        actions.add(Action.listed("code-open", Group.TABLES, "code.key.open", "F4"));
        actions.add(Action.listed("code-methods", Group.TABLES, "code.key.methods", "M"));
        actions.add(Action.listed("code-bytecode", Group.TABLES, "code.key.bytecode", "B"));
    }
}
