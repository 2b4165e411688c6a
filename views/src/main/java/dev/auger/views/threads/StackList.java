package dev.auger.views.threads;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.views.parts.Tag;
import dev.auger.views.table.LineList;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The frames of a thread, top first: colour of the kind, name, the locks taken or waited for there, and the line. */
public final class StackList extends LineList<StackList.Item> {

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final double HEIGHT = 20;

    private final ObservableValue<Texts> texts;
    private final Predicate<String> ownCode;
    private List<Frame> frames = List.of();
    private List<ThreadInfo.LockLine> locks = List.of();
    private String header = "";
    private Consumer<Frame> onChoose = frame -> {};
    private Consumer<Frame> onSource = frame -> {};

    public StackList(ObservableValue<Texts> texts, Predicate<String> ownCode) {
        super("stack-list", "stack-line-rule", HEIGHT, -1);
        this.texts = texts;
        this.ownCode = ownCode;
        setAccessibleText(texts.getValue().get("threads.stack"));
    }

    /** @param choose called when a frame is chosen; {@code source} when its source is wanted (F4, double click) */
    public void setHandlers(Consumer<Frame> choose, Consumer<Frame> source) {
        onChoose = choose;
        onSource = source;
    }

    void show(ThreadInfo thread) {
        String id = thread.id().isEmpty() ? "" : ' ' + thread.id();
        show('"' + thread.ref().displayName() + '"' + id, thread.frames(), thread.lockLines());
    }

    /** Shows any stack, leaf first, without locks; {@code title} heads a copy of it. */
    public void show(String title, List<Frame> stack) {
        show(title, stack, List.of());
    }

    private void show(String title, List<Frame> stack, List<ThreadInfo.LockLine> lockLines) {
        frames = stack;
        locks = lockLines;
        header = title;
        setAccessibleText(texts.getValue().get("threads.stack.of", title));
        setLead(-1);
        scrollToTop();
        refresh();
    }

    @Override
    public int count() {
        return frames.size();
    }

    @Override
    public Item create() {
        Item item = new Item();
        item.setOnMouseClicked(e -> {
            requestFocus();
            setLead(item.index);
            refresh();
            Frame frame = frames.get(item.index);
            (e.getClickCount() == 2 ? onSource : onChoose).accept(frame);
        });
        return item;
    }

    @Override
    public void show(Item node, int line) {
        node.show(line, frames.get(line), lockAt(line));
        node.pseudoClassStateChanged(OWN, ownCode.test(frames.get(line).className()));
        markLead(node, line);
    }

    private String lockAt(int frame) {
        for (ThreadInfo.LockLine line : locks) {
            if (line.frame() == frame) {
                return line.text();
            }
        }
        return "";
    }

    @Override
    protected void choose(int line) {
        onChoose.accept(frames.get(line));
    }

    @Override
    protected boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.F4 && lead() >= 0 && lead() < count()) {
            onSource.accept(frames.get(lead()));
            return true;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            return true;
        }
        return false;
    }

    /** Copies the stack as a thread dump prints it. */
    void copy() {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            String file = frame.file() == null ? "" : frame.file();
            String place = frame.line() > 0 ? file + ':' + frame.line() : file.isEmpty() ? "Native Method" : file;
            text.append("\tat ")
                    .append(frame.qualifiedName())
                    .append('(')
                    .append(place)
                    .append(")\n");
            for (ThreadInfo.LockLine line : locks) {
                if (line.frame() == i) {
                    text.append("\t- ").append(line.text()).append('\n');
                }
            }
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A frame. */
    public final class Item extends Region {

        private final Region kind = new Region();
        private final Label name = new Label();
        private final Label line = new Label();
        private final Tag lock = new Tag("");
        private final Tooltip tooltip = new Tooltip();
        private int index;

        Item() {
            getStyleClass().add("stack-line");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            kind.getStyleClass().add("kind");
            name.getStyleClass().add("stack-name");
            line.getStyleClass().add("stack-number");
            line.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(kind, name, lock, line);
            Tooltip.install(this, tooltip);
        }

        void show(int newIndex, Frame frame, String lockText) {
            index = newIndex;
            Texts words = texts.getValue();
            kind.getStyleClass().setAll("kind", frame.kind().id());
            name.setText(Names.shortFrame(frame));
            line.setText(frame.line() > 0 ? Integer.toString(frame.line()) : words.get("threads.stack.native"));
            boolean held = lockText.startsWith("locked");
            lock.setVisible(!lockText.isEmpty());
            lock.setText(lockText.isEmpty() ? "" : words.get(held ? "threads.stack.held" : "threads.stack.waits"));
            lock.getStyleClass().removeAll("bad", "partial");
            lock.getStyleClass().add(held ? "bad" : "partial");
            tooltip.setText(frame.qualifiedName() + (lockText.isEmpty() ? "" : "\n" + lockText));
            setAccessibleText(frame.qualifiedName() + ' ' + line.getText() + ' ' + lock.getText());
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double unit = getHeight() / HEIGHT;
            double left = 12 * unit;
            double right = getWidth() - 12 * unit;
            kind.resizeRelocate(left, 4 * unit, 4 * unit, getHeight() - 8 * unit);
            double lineWidth = line.prefWidth(-1) + 1;
            line.resizeRelocate(right - lineWidth, 0, lineWidth, getHeight());
            double end = right - lineWidth - 8 * unit;
            if (lock.isVisible()) {
                double width = lock.prefWidth(-1);
                double height = lock.prefHeight(-1);
                lock.resizeRelocate(end - width, snapPositionY((getHeight() - height) / 2), width, height);
                end -= width + 8 * unit;
            }
            double nameLeft = left + 12 * unit;
            name.resizeRelocate(nameLeft, 0, Math.max(0, end - nameLeft), getHeight());
        }
    }
}
