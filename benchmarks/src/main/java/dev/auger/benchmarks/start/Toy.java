package dev.auger.benchmarks.start;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with one colour in it, as large as Auger's. Given an argument, it closes by itself. */
public final class Toy {

    /** What the window is filled with. */
    static final int COLOUR = 0x4682b4;

    private Toy() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
        System.exit(0);
    }

    /** An application must not be the main class where JavaFX comes from the class path. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setTitle("Toy");
            stage.setScene(new Scene(new Group(), 1440, 900, Color.web(String.format("#%06x", COLOUR))));
            stage.show();
            if (!getParameters().getRaw().isEmpty()) {
                Thread end = new Thread(() -> {
                    try {
                        Thread.sleep(2000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Platform.exit();
                });
                end.setDaemon(true);
                end.start();
            }
        }
    }
}
