package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.TestTexts;
import dev.auger.views.support.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The group of another tool's rules under the keyboard, in every state. */
@Tag("ui")
class OpinionGroupTest {

    private static final OpinionCard FULL = new OpinionCard(
            "0:FullGc",
            "FullGc",
            "Full collections",
            true,
            75,
            "Full GC **detected**.",
            List.of("Why it matters."),
            List.of("jdk.GarbageCollection"),
            "");
    private static final OpinionCard HEAP =
            new OpinionCard("0:Heap", "Heap", "Heap", false, 30, "Grows.", List.of(), List.of(), "");

    private final List<String> done = new ArrayList<>();

    @Test
    void cardsOpenByKeyAndLeadToTheirEvents() {
        Toolkit.run(() -> {
            OpinionGroup group = group(true);
            group.show(answer(List.of(FULL, HEAP)));
            assertThat(words(group)).contains("Full GC **detected**.", "Grows.").doesNotContain("Why it matters.");

            Node card = group.lookup(".opinion-card");
            press(card, KeyCode.ENTER);
            assertThat(words(group)).contains("Why it matters.");
            Hyperlink event = (Hyperlink) group.lookup(".event");
            event.fire();
            assertThat(done).containsExactly("events 0:FullGc jdk.GarbageCollection");

            press(card, KeyCode.SPACE);
            assertThat(words(group)).doesNotContain("Why it matters.");
        });
    }

    @Test
    void withoutAPlaceForEventsTheyAreOnlyNamed() {
        Toolkit.run(() -> {
            OpinionGroup group = group(false);
            group.show(answer(List.of(FULL)));
            press(group.lookup(".opinion-card"), KeyCode.ENTER);

            assertThat(group.lookup(".event")).isNull();
            assertThat(words(group)).contains("jdk.GarbageCollection");
        });
    }

    @Test
    void whatRunsCanBeStopped() {
        Toolkit.run(() -> {
            OpinionGroup group = group(true);
            group.show(OpinionState.running(-1, ""));
            Node line = group.lookup(".progress-line");
            group.show(OpinionState.running(0.5, "34 of 68"));

            assertThat(group.lookup(".progress-line")).isSameAs(line);
            assertThat(words(group)).contains("34 of 68");
            ((Hyperlink) group.lookup(".hyperlink")).fire();
            assertThat(done).containsExactly("cancel");
        });
    }

    @Test
    void whyThereIsNoAnswerAndHowToAskAgain() {
        Toolkit.run(() -> {
            OpinionGroup group = group(true);
            group.show(new OpinionState(
                    OpinionState.Phase.FAILED, -1, "", List.of("Took too long."), List.of(), List.of()));
            assertThat(words(group)).contains("Took too long.");
            ((Button) group.lookup(".button")).fire();
            assertThat(done).containsExactly("ask");
        });
    }

    @Test
    void rulesWithoutASayAreFoldedAndTheChoiceIsKept() {
        Toolkit.run(() -> {
            OpinionGroup group = group(true);
            group.show(answer(List.of()));
            Node silent = group.lookup(".silent");
            assertThat(silent.isVisible()).isFalse();
            press(group.lookup(".silent-head"), KeyCode.ENTER);
            assertThat(silent.isVisible()).isTrue();
            assertThat(words(group)).contains("ClassLeak: needs jdk.ClassLoad");

            CheckBox automatic = (CheckBox) group.lookup(".check-box");
            automatic.fire();
            assertThat(done).containsExactly("automatic false");
        });
    }

    private OpinionGroup group(boolean events) {
        OpinionGroup group = new OpinionGroup(new SimpleObjectProperty<>(TestTexts.english()), actions(events), true);
        Scene scene = new Scene(group, 320, 800);
        Themes.apply(scene, new Look(Theme.DARK, 1, false, true, Locale.ENGLISH));
        group.applyCss();
        return group;
    }

    private static OpinionState answer(List<OpinionCard> cards) {
        return new OpinionState(
                OpinionState.Phase.DONE,
                -1,
                "",
                List.of("Seen: all."),
                cards,
                List.of(new OpinionState.Silent("ClassLeak", "needs jdk.ClassLoad")));
    }

    private OpinionActions actions(boolean events) {
        return new OpinionActions() {
            @Override
            public void ask() {
                done.add("ask");
            }

            @Override
            public void cancel() {
                done.add("cancel");
            }

            @Override
            public void setAutomatic(boolean automatic) {
                done.add("automatic " + automatic);
            }

            @Override
            public void showEvents(String card, String type) {
                done.add("events " + card + ' ' + type);
            }

            @Override
            public boolean canShowEvents() {
                return events;
            }
        };
    }

    private static List<String> words(Node group) {
        group.applyCss();
        return group.lookupAll(".label").stream()
                .filter(node -> node instanceof Label)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toList());
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
    }
}
