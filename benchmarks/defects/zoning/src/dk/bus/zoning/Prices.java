package dk.bus.zoning;

/** What a ride costs. */
interface Prices {
    int price(int from, int to);

    /** Each zone has its rate. */
    static Prices byZone(Network network) {
        return (from, to) -> {
            int sum = 1_200;
            for (int at = from; at <= to; at++) {
                Zone zone = network.zones().get(at);
                sum += zone.night() ? zone.rate() * 2 : zone.rate();
            }
            return sum;
        };
    }

    /** Never more than a ticket for the day. */
    default Prices atMost(int day) {
        return (from, to) -> Math.min(day, price(from, to));
    }
}
