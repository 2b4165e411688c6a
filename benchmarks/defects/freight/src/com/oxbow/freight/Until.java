package com.oxbow.freight;

import java.util.concurrent.CompletionStage;

/** Ends work when something else ends. */
final class Until {

    /** Work that can be given up at any time. */
    interface Work {
        void abandon();
    }

    private Until() {}

    static void then(CompletionStage<?> end, Work work) {
        end.whenComplete((nothing, failure) -> work.abandon());
    }
}
