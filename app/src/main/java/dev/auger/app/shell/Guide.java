package dev.auger.app.shell;

import dev.auger.views.wizard.WizardView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the window does for the guided investigation of a session. */
record Guide(MainWindow window, Session session) implements WizardController.Host {

    @Override
    public void showGuide(WizardView view) {
        session.showGuide(view);
    }

    @Override
    public void hideGuide() {
        session.showGuide(null);
    }

    @Override
    public void chooseFiles() {
        window.chooseFiles();
    }

    @Override
    public void open(List<Path> files) {
        window.open(files);
    }

    @Override
    public void chooseSources() {
        window.chooseSources();
    }

    @Override
    public void saveReport(Consumer<String> saved) {
        window.saveReport(saved);
    }
}
