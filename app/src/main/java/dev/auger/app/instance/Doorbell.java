package dev.auger.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The later start's side: gives its wish to the window that is there. */
public final class Doorbell {

    /** A window that does not answer within this time is hung, and the files get a window of their own. */
    private static final long PATIENCE_MILLIS = 15_000;

    private Doorbell() {}

    /** True if a window has taken the files; false if there is none, or none that answers. */
    public static boolean ring(Meeting meeting, Wish wish) {
        return ring(meeting, wish, PATIENCE_MILLIS);
    }

    static boolean ring(Meeting meeting, Wish wish, long patienceMillis) {
        if (!wish.fits() || !meeting.isTaken()) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                ScheduledThreadPoolExecutor clock = clock()) {
            // A channel has no timeout of its own; closing it ends what waits on it.
            var late = clock.schedule(() -> close(channel), patienceMillis, TimeUnit.MILLISECONDS);
            channel.connect(UnixDomainSocketAddress.of(meeting.socket()));
            wish.write(new DataOutputStream(Channels.newOutputStream(channel)));
            int answer = new DataInputStream(Channels.newInputStream(channel)).read();
            late.cancel(false);
            return answer == Wish.TAKEN;
        } catch (IOException | UnsupportedOperationException nobody) {
            System.getLogger(Doorbell.class.getName()).log(System.Logger.Level.DEBUG, "nobody there", nobody);
            return false;
        }
    }

    static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "auger-window-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return clock;
    }

    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(Doorbell.class.getName()).log(System.Logger.Level.DEBUG, "not closed", e);
        }
    }
}
