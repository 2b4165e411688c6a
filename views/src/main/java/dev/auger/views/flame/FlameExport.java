package dev.auger.views.flame;

import dev.auger.views.export.Exportable;

/** What is shown as something that can be saved: one recording's stacks, or two compared. */
final class FlameExport {

    private FlameExport() {}

    static Exportable of(FlameRequest.Result result, boolean icicle) {
        FlameRequest request = result.request();
        Exportable.Flame flame = new Exportable.Flame(
                request.recording(),
                request.options(),
                request::filter,
                request::made,
                icicle,
                request.selection().range());
        Comparison comparison = result.comparison();
        return comparison == null
                ? flame
                : new Exportable.Difference(
                        comparison.before(),
                        request.options().what(),
                        (topDown, job) -> topDown ? comparison.topDown(job) : comparison.diff(),
                        flame);
    }
}
