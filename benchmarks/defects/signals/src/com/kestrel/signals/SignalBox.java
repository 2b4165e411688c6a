package com.kestrel.signals;

/** Sets signals when trains pass; three threads, one for each task. */
public final class SignalBox {
    private final Track track = new Track();

    public static void main(String[] args) throws InterruptedException {
        SignalBox box = new SignalBox();
        start("trains", box.track::drive);
        start("signals", box.track::watch);
        start("forecast", new Forecast()::run);
        Thread.sleep(22_000);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
