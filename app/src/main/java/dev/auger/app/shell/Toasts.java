package dev.auger.app.shell;

import dev.auger.app.text.Unwritten;
import dev.auger.views.parts.Toast;
import dev.auger.views.text.Texts;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Says in the open case, for a moment, what has happened. */
final class Toasts {

    private Toasts() {}

    static void show(Session session, String title, String detail) {
        show(session, title, detail, "", () -> {});
    }

    /** @param link word of what can be done about it; empty for nothing */
    static void show(Session session, String title, String detail, String link, Runnable action) {
        Toast[] toast = new Toast[1];
        Runnable gone = () -> session.layout().removeToast(toast[0]);
        toast[0] = new Toast(title, detail, link, action, gone);
        session.layout().showToast(toast[0]);
    }

    /** The same of something that went wrong. */
    static void warn(Session session, String title, String detail) {
        Toast[] toast = new Toast[1];
        toast[0] = Toast.failure(title, detail, () -> session.layout().removeToast(toast[0]));
        session.layout().showToast(toast[0]);
    }

    /** Why a file could not be written. */
    static String reason(Throwable failure, Texts words) {
        return words.get(Unwritten.phrase(failure));
    }

    /** What went wrong on a worker, as it was thrown there. */
    static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
