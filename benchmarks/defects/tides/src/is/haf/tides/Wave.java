package is.haf.tides;

/** One of the many waves a tide is made of. */
record Wave(double amplitude, double speed, double phase) {
    double at(double hour) {
        return amplitude * Math.cos(speed * hour + phase);
    }
}
