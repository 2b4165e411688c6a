package dev.auger.views.wizard;

import java.util.List;

/**
 * The page of evidence: what is there, what would help, and the commands that record it.
 *
 * @param places where the program may run, one of which is chosen
 * @param pids local processes whose id may be filled into the commands; empty where that is not possible
 * @param needs best first
 * @param files what the case has
 * @param busy what is being read or computed, or empty
 */
public record CollectModel(
        List<Choice> places, List<Choice> pids, List<Need> needs, List<File> files, String busy, String note)
        implements PageModel {

    public CollectModel {
        places = List.copyOf(places);
        pids = List.copyOf(pids);
        needs = List.copyOf(needs);
        files = List.copyOf(files);
    }

    /** One of several. */
    public record Choice(String id, String label, boolean chosen) {}

    /**
     * A kind of evidence.
     *
     * @param tag its format
     * @param adds what it tells, and about which layers
     * @param command ready to copy
     * @param present names of the files of the case that are it, or empty
     */
    public record Need(String tag, String name, String adds, String command, String present) {}

    /**
     * A file of the case.
     *
     * @param detail what it is, how far it is read, or why it was refused
     */
    public record File(String name, String detail, State state) {}

    /** How a file stands. */
    public enum State {
        READING,
        READ,
        PARTIAL,
        REFUSED
    }
}
