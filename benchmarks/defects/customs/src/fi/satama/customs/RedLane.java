package fi.satama.customs;

/** For goods that cost duty. */
record RedLane(Checks checks) implements Lane {
    @Override
    public String clear(Declaration declaration) {
        boolean plausible = checks.plausible(declaration);
        long duty = checks.duty(declaration);
        String trail = Trail.finish();
        return (plausible ? "duty " : "inspect ") + duty + ' ' + trail;
    }
}
