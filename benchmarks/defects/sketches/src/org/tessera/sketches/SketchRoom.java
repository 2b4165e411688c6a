package org.tessera.sketches;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** People draw together; onlookers see it with a few seconds' delay. */
public final class SketchRoom {
    private final List<Board> boards = new ArrayList<>();
    private final byte[][] delayed = new byte[256][];
    private int next;

    public static void main(String[] args) throws InterruptedException {
        SketchRoom room = new SketchRoom();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(3);
        for (int i = 0; i < 4; i++) {
            Board board = new Board(i);
            room.boards.add(board);
            people.scheduleAtFixedRate(() -> draw(board), 40, 26, TimeUnit.MILLISECONDS);
        }
        people.scheduleAtFixedRate(room::show, 100, 13, TimeUnit.MILLISECONDS);
        Thread.sleep(22_000);
        people.shutdownNow();
    }

    private static void draw(Board board) {
        board.stroke();
        board.stroke();
        board.stroke();
        board.undo();
        board.redo();
    }

    private void show() {
        for (Board board : boards) {
            delayed[next++ % delayed.length] = board.picture();
        }
    }
}
