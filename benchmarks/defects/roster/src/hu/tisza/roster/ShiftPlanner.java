package hu.tisza.roster;

import java.util.Random;

/** Plans shifts; each shift wants somebody who is free. */
public final class ShiftPlanner {
    private final Staff staff = new Staff(3_000);
    private final Random random = new Random(2);
    private String plan = "";

    public static void main(String[] args) throws InterruptedException {
        ShiftPlanner planner = new ShiftPlanner();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            StringBuilder plan = new StringBuilder();
            for (int shift = 0; shift < 1_200; shift++) {
                plan.append(shift).append(": ").append(planner.choose(shift)).append(" at ").append(planner.place()).append('\n');
            }
            planner.plan = plan.toString();
            planner.staff.rotate();
            Thread.sleep(12);
        }
    }

    private Staff.Person choose(int shift) {
        int start = random.nextInt(staff.people().size());
        return staff.people().get((start + shift) % 3_000);
    }

    private String place() {
        StringBuilder place = new StringBuilder("ward ");
        for (int i = 0; i < 40; i++) {
            place.append(random.nextInt(90)).append('-');
        }
        return place.toString();
    }

    int length() {
        return plan.length();
    }
}
