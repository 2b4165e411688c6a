package co.pingwell.webhooks;

/** The latest notifications, for subscribers that were away. */
final class History {
    private final Notification[] latest = new Notification[1_500];
    private int next;

    synchronized void keep(Notification notification) {
        latest[next++ % latest.length] = notification;
    }
}
