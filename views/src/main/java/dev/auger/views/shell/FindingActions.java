package dev.auger.views.shell;

/** What can be done in the drawer; findings are named by the identity of their card. */
public interface FindingActions {

    /** Fills the five layers with the finding's trail. */
    void drill(String id);

    /** A card came to the front. */
    void choose(String id);

    /** Folds the drawer. */
    void close();
}
