package pt.mel.beehive;

/** A way to a hive. */
interface Uplink {
    void connect();

    void disconnect();

    /** Grams, or less than zero if the hive cannot be reached. */
    int weigh();
}
