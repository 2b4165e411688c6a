package dev.auger.views.shell;

/** What can be done in the drawer; findings are named by the identity of their card. */
public interface FindingActions {

    /** Fills the five layers with the finding's trail. */
    void drill(String id);

    /** A card came to the front. */
    void choose(String id);

    /** What the user thinks of it: {@code confirmed}, {@code dismissed} or empty. */
    default String verdict(String id) {
        return "";
    }

    default void setVerdict(String id, String verdict) {}

    /** What the user wrote on it. */
    default String note(String id) {
        return "";
    }

    default void setNote(String id, String note) {}

    /** Folds the drawer. */
    void close();
}
