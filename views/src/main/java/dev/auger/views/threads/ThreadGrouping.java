package dev.auger.views.threads;

/** What threads are put together by. */
enum ThreadGrouping {
    POOL("pool"),
    STACK("stack"),
    STATE("state"),
    PLACE("place"),
    CONTAINER("container"),
    CREATOR("creator"),
    NONE("none");

    private final String id;

    ThreadGrouping(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether groups are places in code, named by frames. */
    boolean isStack() {
        return this == STACK || this == PLACE;
    }
}
