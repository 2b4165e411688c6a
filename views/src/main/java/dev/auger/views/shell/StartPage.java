package dev.auger.views.shell;

import dev.auger.themes.Look;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.KeyNames;
import dev.auger.views.parts.Logo;
import dev.auger.views.parts.Press;
import dev.auger.views.parts.ScaledRegion;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where everything begins: a drop zone, a few ways to start, recent cases; below them the ground to be drilled. */
public final class StartPage extends ScaledRegion {

    private static final PseudoClass NARROW_PAGE = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass ONE_COLUMN = PseudoClass.getPseudoClass("one-column");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double CONTENT = 1120;
    private static final double RIGHT = 408;
    private static final double RIGHT_NARROW = 376;
    private static final double NARROW = 1200;
    /** Narrower than this the left side has no room for its two buttons. */
    private static final double LEFT_LEAST = 430;
    /** Lower than this there is no room for a picture in the left side. */
    private static final double HEIGHT_LEAST = 520;
    /** Lower than this the left side would stand on the names of the layers. */
    private static final double GROUND_LEAST = 600;
    /** Narrower than this the top has room for pictures only. */
    private static final double TIGHT_TOP = 580;
    /** Narrower than this the buttons have no room for their keys. */
    private static final double TIGHT_ZONE = 460;

    private static final double ONE_MARGIN = 14;
    private static final double SCROLL_BAR = 12;
    private static final double ONE_ZONE = 68;
    private static final double GAP = 32;
    private static final double TITLE_TOP = 100;
    private static final double ZONE_TOP = 196;
    private static final double CARDS_TOP = 108;
    private static final double ZONE_LEAST = 216;
    private static final double ZONE_MOST = 344;
    private static final double TAGS = 58;
    private static final double DESIGN_HEIGHT = 900;
    private static final double FOOT = 34;

    private final ObservableValue<Texts> texts;
    private final Strata strata;
    private final HBox top;
    private final Label title;
    private final Label lead;
    private final VBox zone;
    private final FlowPane tags = new FlowPane();
    private final VBox right = new VBox();
    private final ScrollPane side = new ScrollPane(right);
    private final RecentList recents;
    private final CollectHints collect;
    private final HBox foot;

    private @Nullable Node notice;
    private @Nullable Node capture;
    private boolean oneColumn;

    public StartPage(ObservableValue<Texts> texts, ObjectProperty<Look> look, StartModel model) {
        this.texts = texts;
        getStyleClass().add("start-page");
        strata = new Strata(texts);
        top = top(look, model);
        title = Words.label(texts, "start.title", "display", "wrapped");
        lead = Words.label(texts, "start.lead", "lead", "secondary", "wrapped");
        zone = zone(model);
        tags.getStyleClass().add("start-tags");
        buildTags(model);
        texts.addListener((o, old, now) -> buildTags(model));
        collect = new CollectHints(texts, StartPage::copy);
        recents = new RecentList(texts, model.recent(), model.allRecent());
        right.getStyleClass().addAll("right", "start-right");
        for (int i = 0; i < model.cards().size(); i++) {
            right.getChildren().add(card(model.cards().get(i), i == 0));
        }
        right.getChildren().addAll(recents, collect);
        side.getStyleClass().addAll("form-scroll", "start-scroll");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);
        foot = foot(model);
        getChildren().setAll(strata, top, title, lead, zone, tags, foot, side);
        Drops.accept(this, zone, model.drop());
    }

    /**
     * Shows the latest cases.
     *
     * @param cases latest first; as many as fit are shown
     * @param total how many there are in all
     */
    public void setRecents(List<RecentCase> cases, int total) {
        recents.show(cases, total);
        // Whoever has opened files knows how to make them, and wants the room for the cases.
        Buttons.show(collect, cases.isEmpty());
    }

    /** Says something before anything else, at the top of the right side; null for nothing. */
    public void setNotice(@Nullable Node notice) {
        this.notice = notice;
        showNotices();
    }

    /** Says something of what is being recorded, or was, above that; null for nothing. */
    public void setCapture(@Nullable Node notice) {
        capture = notice;
        showNotices();
    }

    private void showNotices() {
        right.getChildren().removeIf(StartNotice.class::isInstance);
        Stream.of(Optional.ofNullable(notice), Optional.ofNullable(capture))
                .flatMap(Optional::stream)
                .forEach(right.getChildren()::addFirst);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Puts the focus on <em>Open files</em>. */
    public void focus() {
        zone.lookup(".primary").requestFocus();
    }

    private HBox top(ObjectProperty<Look> look, StartModel model) {
        LookMenus menus = new LookMenus(texts, look);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label words = Words.label(texts, "start.keys", "words");
        HBox content = new HBox(words, new KeyCap(firstKey(model.keys())));
        content.getStyleClass().add("content");
        Button keys = new Button();
        keys.setGraphic(content);
        keys.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        keys.getStyleClass().addAll("quiet", "keys-button");
        Words.name(keys, texts, "start.keys");
        keys.setOnAction(e -> run(model.keys()).run());
        HBox box = new HBox(
                new Logo(),
                Words.label(texts, "start.product", "product"),
                gap,
                menus.theme(),
                menus.language(),
                menus.settings(),
                keys);
        box.getStyleClass().add("start-top");
        return box;
    }

    private VBox zone(StartModel model) {
        HBox buttons = new HBox(
                Buttons.withKey(
                        texts, "start.open", "folder", firstKey(model.open()), run(model.open()), "primary", "large"),
                Buttons.withKey(
                        texts, "start.paste", "clipboard", firstKey(model.paste()), run(model.paste()), "large"));
        buttons.getStyleClass().add("drop-buttons");
        VBox box = new VBox(
                new DropMark(),
                Words.label(texts, "start.drop", "drop-title"),
                Words.label(texts, "start.drop.detail", "caption", "muted", "wrapped"),
                buttons);
        box.getStyleClass().add("drop-zone");
        return box;
    }

    private void buildTags(StartModel model) {
        tags.getChildren().clear();
        for (String key : model.formatKeys()) {
            tags.getChildren().add(new Tag(texts.getValue().get(key), "tall"));
        }
        tags.getChildren().add(Words.plain(texts.getValue().get("start.formats.note"), "caption", "muted"));
    }

    private Node card(StartCard card, boolean first) {
        VBox words = new VBox(Words.label(texts, card.titleKey(), "heading"), detail(card));
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox();
        box.getStyleClass().add("start-card");
        if (first) {
            box.getStyleClass().add("first-card");
        }
        String icon = card.action().icon();
        if (icon != null) {
            box.getChildren().add(Icons.of(icon, "size-20"));
        }
        box.getChildren().add(words);
        if (!card.action().keys().isEmpty()) {
            box.getChildren().add(new KeyCap(firstKey(card.action())));
        }
        box.accessibleTextProperty().bind(Words.of(texts, card.titleKey()));
        Press.make(box, run(card.action()));
        return box;
    }

    private Label detail(StartCard card) {
        Label detail = Words.plain("", "caption", "secondary");
        Words.bind(detail, texts, card.detailKey(), card.arguments().toArray());
        return detail;
    }

    private HBox foot(StartModel model) {
        Label local = Words.label(texts, "start.local");
        local.setGraphic(Icons.of("shield"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label version = new Label();
        Words.bind(version, texts, "start.version", model.version());
        HBox box = new HBox(local, gap, version);
        box.getStyleClass().add("start-foot");
        box.setPickOnBounds(false);
        return box;
    }

    private static String firstKey(Action action) {
        return action.keys().isEmpty() ? "" : KeyNames.joined(action.keys().getFirst());
    }

    private static Runnable run(Action action) {
        Runnable handler = action.handler();
        return handler == null ? () -> {} : handler;
    }

    @Override
    protected void layoutChildren() {
        double u = unit();
        double w = getWidth() / u;
        double h = getHeight() / u;
        double margin = Math.max(GAP, (w - CONTENT) / 2);
        double content = w - 2 * margin;
        double rightWidth = w < NARROW ? RIGHT_NARROW : RIGHT;
        pseudoClassStateChanged(NARROW_PAGE, w < NARROW);
        double leftWidth = content - rightWidth - GAP;
        boolean one = leftWidth < LEFT_LEAST || h < HEIGHT_LEAST;
        showOneColumn(one);
        makeTight(top, w < TIGHT_TOP, ".words");
        makeTight(zone, w < TIGHT_ZONE, ".key-cap");
        if (one) {
            layoutOneColumn(w, h, u);
            return;
        }
        // A tall window has the content a little lower, never in its middle: the ground belongs to the picture.
        double down = Math.max(0, (h - DESIGN_HEIGHT) / 4);
        double ground = h < GROUND_LEAST ? h - FOOT : h - Strata.height(h);
        strata.resizeRelocate(0, 0, getWidth(), getHeight());
        strata.setVisible(h >= GROUND_LEAST);
        place(top, 0, 0, w, top.prefHeight(-1) / u);
        double titleHeight = title.prefHeight(leftWidth * u) / u;
        double leadHeight = lead.prefHeight(leftWidth * u) / u;
        double leadTop = TITLE_TOP + down + titleHeight;
        place(title, margin, TITLE_TOP + down, leftWidth, titleHeight);
        place(lead, margin, leadTop, leftWidth, leadHeight);
        double zoneTop = Math.max(ZONE_TOP + down, leadTop + leadHeight + ONE_MARGIN);
        double zoneHeight = Math.clamp(ground - TAGS - zoneTop, ZONE_LEAST, ZONE_MOST);
        place(zone, margin, zoneTop, leftWidth, zoneHeight);
        double tagsTop = zoneTop + zoneHeight;
        double tagsHeight = tags.prefHeight(leftWidth * u) / u;
        place(tags, margin, tagsTop, leftWidth, tagsHeight);
        double rightTop = CARDS_TOP + down;
        recents.setRoom((ground + GAP / 2 - rightTop) * u, right);
        placeSide(margin + leftWidth + GAP, rightTop, rightWidth, h - FOOT);
        double footHeight = foot.prefHeight(-1) / u;
        place(foot, 0, h - footHeight, w, footHeight);
        strata.setBore((margin + leftWidth / 2) * u, (tagsTop + tagsHeight + 28) * u);
    }

    /** Large letters in a small window: what can be pressed, without the picture and the words about it. */
    private void layoutOneColumn(double w, double h, double u) {
        double width = w - 2 * ONE_MARGIN;
        double topHeight = top.prefHeight(-1) / u;
        place(top, 0, 0, w, topHeight);
        double zoneHeight = ONE_ZONE;
        place(zone, ONE_MARGIN, topHeight + ONE_MARGIN, width, zoneHeight);
        double rightTop = topHeight + zoneHeight + 2 * ONE_MARGIN;
        recents.setRoom((h - rightTop) * u, right);
        placeSide(ONE_MARGIN, rightTop, width, h);
    }

    /** What does not fit above the bottom is scrolled to; the bar stands beside the cards. */
    private void placeSide(double x, double y, double width, double bottom) {
        double u = unit();
        double whole = right.prefHeight(width * u) / u + 1;
        boolean scrolled = whole > bottom - y;
        place(side, x, y, scrolled ? width + SCROLL_BAR : width, scrolled ? Math.max(0, bottom - y) : whole);
    }

    /** Leaves out what there is no room for; it is said by the rest, or by a tooltip. */
    private static void makeTight(Region region, boolean tight, String spared) {
        region.pseudoClassStateChanged(TIGHT, tight);
        region.lookupAll(spared).forEach(node -> Buttons.show(node, !tight));
    }

    private void showOneColumn(boolean one) {
        if (one == oneColumn) {
            return;
        }
        oneColumn = one;
        pseudoClassStateChanged(ONE_COLUMN, one);
        for (Node node : List.of(strata, title, lead, tags, foot)) {
            node.setVisible(!one);
        }
        zone.getChildren().stream()
                .filter(node -> !node.getStyleClass().contains("drop-buttons"))
                .forEach(node -> Buttons.show(node, !one));
    }

    private void place(Node node, double x, double y, double width, double height) {
        double u = unit();
        node.resizeRelocate(snapPositionX(x * u), snapPositionY(y * u), snapSizeX(width * u), snapSizeY(height * u));
    }
}
