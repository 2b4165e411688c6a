package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.ProgramName;
import dev.auger.model.Evidence;
import dev.auger.model.job.Job;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

/** Names a case of one file after the program it is of, as soon as the file is read and unless the user has named it. */
final class CaseNaming {

    private final Session session;
    private final String given;
    private final ChangeListener<List<CaseItem>> listener = (o, old, now) -> changed(now);

    private CaseNaming(Session session, String given) {
        this.session = session;
        this.given = given;
    }

    /**
     * Follows a case to which files are added; does nothing where it had others before, or gets several.
     *
     * @param given the name the case has for now
     */
    static void follow(Session session, String given, int files) {
        if (files == 1 && session.model().items().get().isEmpty()) {
            CaseNaming naming = new CaseNaming(session, given);
            session.model().items().addListener(naming.listener);
        }
    }

    private void changed(List<CaseItem> items) {
        if (items.size() != 1 || !isUnnamed()) {
            stop();
            return;
        }
        Evidence evidence = items.getFirst().evidence();
        if (items.getFirst().state() == CaseItem.State.READ && evidence != null) {
            stop();
            Job job = Job.quiet();
            session.context()
                    .workers()
                    .submit(
                            "case-name",
                            job,
                            () -> ProgramName.of(evidence, job).orElse(""))
                    .thenAccept(name -> Platform.runLater(() -> name(name)));
        }
    }

    private boolean isUnnamed() {
        return session.header().caseNameProperty().get().equals(given);
    }

    private void name(String program) {
        if (!program.isEmpty() && isUnnamed()) {
            session.header().caseNameProperty().set(program);
        }
    }

    private void stop() {
        session.model().items().removeListener(listener);
    }
}
