package dev.auger.views.shell;

/** What can be done with a second opinion. */
public interface OpinionActions {

    /** Asks now, or once more. */
    void ask();

    /** Ends what runs. */
    void cancel();

    /** Whether to ask by itself whenever a recording was read. */
    void setAutomatic(boolean automatic);

    /** Shows the events of a type, if {@link #canShowEvents}. */
    void showEvents(String card, String type);

    /** Whether there is a place that shows events. */
    boolean canShowEvents();
}
