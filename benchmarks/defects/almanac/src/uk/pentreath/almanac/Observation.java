package uk.pentreath.almanac;

/** What somebody read off a gauge; stations nearby are thought to be alike. */
record Observation(int station, double height, int reach) {}
