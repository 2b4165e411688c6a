package dev.auger.benchmarks.frames;

import javafx.scene.Parent;
import javafx.scene.robot.Robot;

/** What is on the screen while frames are measured, and what a hand does to it. */
interface Scenario {

    /** Edge of the scene in pixels. */
    int WIDTH = 1600;

    int HEIGHT = 1000;

    /** Made once, on the application thread. */
    Parent node();

    /** Whether everything that is computed beside the application thread is there. */
    default boolean ready() {
        return true;
    }

    /** Before the first frame, after the node was shown. */
    default void begin(Robot robot) {}

    /** What the hand does in a frame. */
    void step(int frame, Robot robot);

    /** After the last frame. */
    default void end(Robot robot) {}
}
