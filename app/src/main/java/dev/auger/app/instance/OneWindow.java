package dev.auger.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first start's side: holds the lock that makes it the first, and takes the wishes of later ones. The system gives the lock
 * back when a process dies, however it dies, so a socket that was left behind is known to be stale by whoever gets the lock.
 *
 * <p>A wish is answered only when the window has taken it. A later start that hears nothing, or no, tries to be the first
 * itself, and opens a window of its own if it cannot: its files are never lost between the two.
 */
public final class OneWindow implements AutoCloseable {

    /** How long two starts at once may take to find out which is the first. */
    private static final long SETTLE_MILLIS = 5_000;

    private static final long STEP_MILLIS = 50;
    private static final long READ_MILLIS = 5_000;
    private static final int MOST_AT_ONCE = 8;

    private final Meeting meeting;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final ServerSocketChannel server;
    private final Predicate<Wish> taker;
    private final ScheduledThreadPoolExecutor clock = Doorbell.clock();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private OneWindow(
            Meeting meeting, FileChannel lockFile, FileLock lock, ServerSocketChannel server, Predicate<Wish> taker) {
        this.meeting = meeting;
        this.lockFile = lockFile;
        this.lock = lock;
        this.server = server;
        this.taker = taker;
    }

    /** How a start ended: as the first, or with its files at the first. */
    public enum Outcome {
        /** This is the window later starts go to. */
        FIRST,
        /** Another window has taken the files. */
        HANDED_OVER,
        /** There is another window that does not answer: this one stands alone. */
        ALONE
    }

    /**
     * The outcome and, for the first, what has to be closed with the window.
     *
     * @param window null but for {@link Outcome#FIRST}
     */
    public record Start(Outcome outcome, @Nullable OneWindow window) {}

    /**
     * Becomes the first, or gives the wish to the one that is.
     *
     * @param taker called on threads of its own; true once the window has the files
     */
    public static Start start(Meeting meeting, Wish wish, Predicate<Wish> taker) {
        return start(meeting, wish, taker, SETTLE_MILLIS);
    }

    static Start start(Meeting meeting, Wish wish, Predicate<Wish> taker, long settleMillis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settleMillis);
        do {
            try {
                OneWindow first = claim(meeting, taker);
                if (first != null) {
                    return new Start(Outcome.FIRST, first);
                }
                if (Doorbell.ring(meeting, wish, Math.max(STEP_MILLIS, settleMillis))) {
                    return new Start(Outcome.HANDED_OVER, null);
                }
                Thread.sleep(STEP_MILLIS);
            } catch (IOException e) {
                System.getLogger(OneWindow.class.getName())
                        .log(System.Logger.Level.INFO, "no way to meet other windows", e);
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        } while (System.nanoTime() - until < 0);
        return new Start(Outcome.ALONE, null);
    }

    /** The lock and the socket; null if another has the lock. */
    private static @Nullable OneWindow claim(Meeting meeting, Predicate<Wish> taker) throws IOException {
        FileChannel file = FileChannel.open(meeting.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        OneWindow made = null;
        try {
            lock = file.tryLock();
            if (lock == null) {
                return null;
            }
            Files.deleteIfExists(meeting.socket());
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(meeting.socket()));
                made = new OneWindow(meeting, file, lock, server, taker);
            } finally {
                if (made == null) {
                    server.close();
                }
            }
            made.listen();
            return made;
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        } finally {
            if (made == null) {
                file.close();
            }
        }
    }

    private void listen() {
        Thread thread = new Thread(this::accept, "auger-window");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().start(() -> {
                        try {
                            serve(channel);
                        } finally {
                            places.release();
                        }
                    });
                } else {
                    Doorbell.close(channel);
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                System.getLogger(OneWindow.class.getName()).log(System.Logger.Level.DEBUG, "not accepted", e);
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            var late = clock.schedule(() -> Doorbell.close(channel), READ_MILLIS, TimeUnit.MILLISECONDS);
            Wish wish = Wish.read(new DataInputStream(Channels.newInputStream(channel)));
            late.cancel(false);
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.write(taker.test(wish) ? Wish.TAKEN : Wish.REFUSED);
            out.flush();
        } catch (IOException e) {
            System.getLogger(OneWindow.class.getName()).log(System.Logger.Level.DEBUG, "no wish", e);
        }
    }

    /** Later starts find no window here any more. */
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(meeting.socket());
            // Last: who gets the lock must find the place tidy.
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            System.getLogger(OneWindow.class.getName()).log(System.Logger.Level.DEBUG, "not closed", e);
        } finally {
            clock.shutdownNow();
        }
    }
}
