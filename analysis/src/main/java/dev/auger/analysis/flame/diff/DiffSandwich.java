package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.transform.Sandwich;
import dev.auger.model.job.Job;
import java.util.function.Predicate;

/**
 * One method between its callers and callees, before and after. Shares are of everything, not of the method: a caller whose calls
 * stayed as they were has not fallen because another one calls the method more.
 *
 * @param callers bottom-up: the method first, then its callers
 * @param callees top-down: the method first, then what it calls
 * @param total the method's share of everything
 * @param self the share of stacks that end in it
 */
public record DiffSandwich(String method, DiffTree callers, DiffTree callees, Change total, Change self) {

    /**
     * @param before top-down
     * @param after top-down
     * @param method as it is called in one of them; generated numbers do not count
     */
    public static DiffSandwich of(CallTree before, CallTree after, String method, Job job) {
        String stable = StableNames.of(method);
        Predicate<String> is = name -> StableNames.of(name).equals(stable);
        Sandwich was = Sandwich.of(before, method, is, job);
        Sandwich now = Sandwich.of(after, method, is, job);
        DiffTree.Whole wholeBefore = DiffTree.Whole.of(before);
        DiffTree.Whole wholeAfter = DiffTree.Whole.of(after);
        DiffTree callees = DiffTree.of(was.callees(), wholeBefore, now.callees(), wholeAfter, job);
        return new DiffSandwich(
                method,
                DiffTree.of(was.callers(), wholeBefore, now.callers(), wholeAfter, job),
                callees,
                callees.change(0),
                callees.selfOf(stable));
    }
}
