package com.tolland.standings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Five referees report results while two screens show the table. */
public final class League {
    private static final int TEAMS = 5_000;

    private final Table table = new Table();

    public static void main(String[] args) throws InterruptedException {
        League league = new League();
        for (int team = 0; team < TEAMS; team++) {
            league.table.won("Team " + team, 0);
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Random random = new Random(i);
            threads.add(new Thread(() -> league.referee(random), "referee-" + i));
        }
        threads.add(new Thread(league::screen, "screen-hall"));
        threads.add(new Thread(league::screen, "screen-street"));
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(22_000);
    }

    private void referee(Random random) {
        int[] goals = new int[4_000];
        while (true) {
            for (int i = 0; i < goals.length; i++) {
                goals[i] = random.nextInt(7) - random.nextInt(5);
            }
            int scored = 0;
            for (int goal : goals) {
                scored += goal > 0 ? 1 : 0;
            }
            table.won("Team " + random.nextInt(TEAMS), scored % 4);
            if (!pause(3)) {
                return;
            }
        }
    }

    private void screen() {
        int shown = 0;
        while (pause(20)) {
            String text = table.print();
            char[] rows = text.toCharArray();
            for (char one : rows) {
                shown += one;
            }
        }
        System.out.println(shown);
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
