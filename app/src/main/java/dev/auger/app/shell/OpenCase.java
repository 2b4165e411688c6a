package dev.auger.app.shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The session of the open case and the desk that keeps its file. Both are made when first asked for: the start page is there
 * without them, so a window that opens empty is painted sooner.
 */
final class OpenCase {

    private final Supplier<Session> sessions;
    private final Function<Session, CaseDesk> desks;
    private @Nullable Session session;
    private @Nullable CaseDesk desk;
    private Consumer<@Nullable Path> mark = file -> {};

    OpenCase(Supplier<Session> sessions, Function<Session, CaseDesk> desks) {
        this.sessions = sessions;
        this.desks = desks;
    }

    Session session() {
        Session now = session;
        if (now == null) {
            now = sessions.get();
            session = now;
            CaseDesk made = desks.apply(now);
            made.markWith(mark);
            desk = made;
        }
        return now;
    }

    @Nullable
    Session sessionIfMade() {
        return session;
    }

    CaseDesk desk() {
        session();
        return Objects.requireNonNull(desk);
    }

    /** Whether a case is on screen. */
    boolean isShown() {
        return session != null && session.layout().getScene() != null;
    }

    /** @param told which file the open case is kept in from now on; null for none */
    void markWith(Consumer<@Nullable Path> told) {
        mark = told;
        if (desk != null) {
            desk.markWith(told);
        }
    }

    /** Lets go of the case, once it is kept, and begins an empty one. */
    void leave() {
        Session left = session;
        if (left != null) {
            left.closeLater(desk().leave());
            Session next = sessions.get();
            session = next;
            desk().attach(next);
        }
    }

    /** Whether all of the case is in its file. */
    boolean isKept() {
        return desk == null || desk.files().isKept();
    }

    /** Writes what is not in its file yet. */
    CompletableFuture<?> keep() {
        return desk == null
                ? CompletableFuture.completedFuture(null)
                : desk.files().leave();
    }

    void close() {
        Session open = session;
        if (open != null) {
            desk().close();
            open.close();
        }
    }
}
