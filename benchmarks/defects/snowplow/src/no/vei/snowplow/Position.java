package no.vei.snowplow;

/** Where a plough is. */
record Position(int plough, double north, double east) {
    static Position parse(String line) {
        String[] parts = line.split(";");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a position: " + line);
        }
        return new Position(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    double distance(Position other) {
        return Math.hypot(north - other.north, east - other.east);
    }
}
