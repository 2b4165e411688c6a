package fi.satama.customs;

/** A way through customs. */
interface Lane {
    String clear(Declaration declaration);
}
