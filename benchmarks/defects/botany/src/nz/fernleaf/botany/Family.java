package nz.fernleaf.botany;

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
