package ar.cielo.planetarium;

import java.util.Arrays;
import java.util.Random;

/** Bodies that attract each other. */
final class Sky {
    private final Body[] bodies;

    Sky(int count) {
        Random random = new Random(1_610);
        bodies = new Body[count];
        Arrays.setAll(bodies, i -> new Body(
                random.nextDouble() / count, random.nextGaussian(), random.nextGaussian(), random.nextGaussian()));
    }

    void step(double step) {
        for (int i = 0; i < bodies.length; i++) {
            for (int j = i + 1; j < bodies.length; j++) {
                attract(bodies[i], bodies[j], step);
            }
        }
        for (Body body : bodies) {
            body.move(step);
        }
    }

    private static void attract(Body one, Body other, double step) {
        double dx = other.x - one.x;
        double dy = other.y - one.y;
        double dz = other.z - one.z;
        double square = dx * dx + dy * dy + dz * dz + 1e-3;
        double pull = step / (square * Math.sqrt(square));
        one.vx += dx * other.mass * pull;
        one.vy += dy * other.mass * pull;
        one.vz += dz * other.mass * pull;
        other.vx -= dx * one.mass * pull;
        other.vy -= dy * one.mass * pull;
        other.vz -= dz * one.mass * pull;
    }

    float[] positions() {
        float[] positions = new float[bodies.length * 3];
        for (int i = 0; i < bodies.length; i++) {
            positions[i * 3] = (float) bodies[i].x;
            positions[i * 3 + 1] = (float) bodies[i].y;
            positions[i * 3 + 2] = (float) bodies[i].z;
        }
        return positions;
    }
}
