package it.viaggi.itinerary;

/** What a journey costs, leg by leg, and its ticket as it is printed. */
record Fare(int[] cents, String ticket) {
    int total() {
        int sum = 0;
        for (int leg : cents) {
            sum += leg;
        }
        return sum;
    }
}
