package dev.auger.analysis.trail.rule;

import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import java.util.List;

/** Looks for one kind of cause. Stateless; says what it needs instead of guessing. */
public interface Rule {

    /** Findings, unranked; empty when there is nothing to claim. */
    List<Finding> findings(Investigation investigation);

    /** What the evidence lacks for this rule to speak, and the command that records it. */
    List<Limit> limits(Investigation investigation);
}
