package dev.auger.importers.stacks.speedscope;

import dev.auger.importers.stacks.RealList;

/** What the first pass finds: frames by their number in the file, who wrote it, and how many profiles there are. */
final class SpeedscopeFrames {

    private final RealList index = new RealList();
    private String exporter = "";
    private int active;
    private int profiles;

    void add(int frame) {
        index.add(frame);
    }

    /** Index of a frame, -1 if there is none of that number. */
    int of(int number) {
        return number < 0 || number >= index.size() ? -1 : index.index(number);
    }

    void exporter(String name) {
        exporter = name;
    }

    /** Auger writes everything first and then each thread, in order of weight. */
    boolean isOurs() {
        return exporter.startsWith("Auger ");
    }

    void active(int profile) {
        active = Math.max(0, profile);
    }

    int active() {
        return active;
    }

    void countProfile() {
        profiles++;
    }

    int profiles() {
        return profiles;
    }
}
