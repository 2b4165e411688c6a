package dev.auger.views.threads;

/** What threads are put together by. */
enum ThreadGrouping {
    POOL("pool"),
    STACK("stack"),
    STATE("state"),
    NONE("none");

    private final String id;

    ThreadGrouping(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
