package ar.cielo.planetarium;

/** A body in the sky. */
final class Body {
    final double mass;
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;

    Body(double mass, double x, double y, double z) {
        this.mass = mass;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    void move(double step) {
        x += vx * step;
        y += vy * step;
        z += vz * step;
    }
}
