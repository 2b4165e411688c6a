package nz.fernleaf.herbarium;

/** Families of plants. */
enum Family {
    ASTERACEAE,
    BRASSICACEAE,
    FABACEAE,
    LAMIACEAE,
    ORCHIDACEAE,
    POACEAE,
    ROSACEAE
}
