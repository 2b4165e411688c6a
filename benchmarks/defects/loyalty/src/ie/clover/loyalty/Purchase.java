package ie.clover.loyalty;

/** What a member spent. */
record Purchase(String member, long cents) {}
