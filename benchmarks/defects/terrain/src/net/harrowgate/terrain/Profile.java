package net.harrowgate.terrain;

import java.util.ArrayList;
import java.util.List;

/** Ups and downs of a way. */
final class Profile {

    /** A point of it. */
    record Point(double distance, float height) {}

    private final List<Point> points = new ArrayList<>();

    static Profile between(int fromX, int fromY, int toX, int toY) {
        Profile profile = new Profile();
        int steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)) + 1;
        for (int i = 0; i < steps; i++) {
            int x = fromX + (int) ((long) (toX - fromX) * i / steps);
            int y = fromY + (int) ((long) (toY - fromY) * i / steps);
            profile.points.add(new Point(i, Heights.at(x, y)));
        }
        return profile;
    }

    double climb() {
        double climb = 0;
        for (int i = 1; i < points.size(); i++) {
            climb += Math.max(0, points.get(i).height() - points.get(i - 1).height());
        }
        return climb;
    }
}
