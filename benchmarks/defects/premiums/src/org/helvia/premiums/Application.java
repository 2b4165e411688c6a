package org.helvia.premiums;

/** What somebody asks for. */
record Application(String number, int age, char region, int[] covers) {
    Profile profile() {
        return new Profile(region, age / 10, covers.clone());
    }
}
