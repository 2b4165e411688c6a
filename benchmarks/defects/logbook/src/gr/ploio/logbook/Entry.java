package gr.ploio.logbook;

/** An entry of a ship's log, as it is sent. */
record Entry(String ship, String at, String text) {}
