package dev.auger.views.wizard;

import java.nio.file.Path;
import java.util.List;

/** What the pages ask for. */
public interface WizardActions {

    void next();

    void back();

    /** Goes past a layer without choosing. */
    void skip();

    /** Leaves; coming back continues. */
    void leave();

    /** Goes to a page of the list of steps. */
    void go(String page);

    /** A digit key: a symptom, a finding or a candidate. */
    void digit(int digit);

    /** Moves the choice up or down. */
    void move(int by);

    void chooseFinding(String key);

    void choosePlace(String place);

    void choosePid(String pid);

    /** Ticks an item of the list, or unticks it. */
    void check(String id);

    /** Opens where a reason was read. */
    void openLink(int number);

    /** Shows the layer in its full view. */
    void showView();

    void openFiles();

    void drop(List<Path> files);

    void addSources();

    void saveReport();

    void copy(String text);
}
