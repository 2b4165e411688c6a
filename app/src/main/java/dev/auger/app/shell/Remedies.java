package dev.auger.app.shell;

import org.jspecify.annotations.Nullable;

/** What can be done about files of a case that are not there; files go by their numbers. */
interface Remedies {

    /** Nothing can. */
    Remedies NONE = new Remedies() {
        @Override
        public @Nullable String key(int item) {
            return null;
        }

        @Override
        public void take(int item) {}
    };

    /** Key of the words for it, or null. */
    @Nullable
    String key(int item);

    /** Does it. */
    void take(int item);
}
