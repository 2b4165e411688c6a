package dev.auger.views.prefs;

import dev.auger.model.heap.LayoutWish;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is set, and how it is set; everything applies at once. */
public interface PreferencesActions {

    /** Ids of the editors, whose words stand under {@code code.editor.}; the last is a command of the user's. */
    List<String> editors();

    String editor();

    void setEditor(String id);

    String editorCommand();

    /** @return why it is none, in the reader's language; empty if it is one */
    String setEditorCommand(String command);

    /** Folders, archives and repositories where source is looked for in every case. */
    List<String> sources();

    /** Asks for one more; true if there is. */
    boolean addSource();

    void removeSource(String path);

    boolean secondOpinion();

    void setSecondOpinion(boolean on);

    /** Folder of Eclipse MAT, or empty for the parser that comes along. */
    String matHome();

    /** Asks for another; true if one was chosen. */
    boolean chooseMat();

    void clearMat();

    /** How objects lie in memory, for dumps that do not tell. */
    LayoutWish layout();

    /** Applies from the next dump on. */
    void setLayout(LayoutWish wish);

    String cacheFolder();

    /** Asks for another; true if one was chosen. */
    boolean chooseCache();

    int cacheGib();

    void setCacheGib(int gib);

    /** What the cache takes now, in words. Completes on the application thread. */
    CompletableFuture<String> cacheSize();

    /** Deletes what can be made again; completes on the application thread with what is left, in words. */
    CompletableFuture<String> clearCache();

    /** The most that Java may use, in words. */
    String memory();

    /** The file with options of Java, which need not be there. */
    String options();

    /** Why Java did not take them, in its words; empty if it did, or there are none. */
    String refusedOptions();

    /** Where the preferences are kept. */
    String file();

    /** Where a file of preferences was set aside that could not be understood, or empty. */
    String setAside();

    /** Whether what is set cannot be written and is lost with this run. */
    boolean isUnkept();

    void showKeys();

    void close();
}
