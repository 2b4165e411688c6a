package za.ubuntu.agencies;

/** Something that happened. */
record Item(String topic, String title, int words) {}
