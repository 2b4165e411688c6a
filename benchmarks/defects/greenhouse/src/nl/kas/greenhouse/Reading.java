package nl.kas.greenhouse;

/** What a sensor measured. */
record Reading(int house, long at, double temperature, double humidity) {
    double dewPoint() {
        double gamma = Math.log(humidity / 100) + 17.62 * temperature / (243.12 + temperature);
        return 243.12 * gamma / (17.62 - gamma);
    }
}
