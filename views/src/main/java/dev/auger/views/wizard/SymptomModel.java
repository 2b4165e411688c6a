package dev.auger.views.wizard;

import dev.auger.model.Layer;
import java.util.List;
import java.util.Set;

/**
 * The first page: what hurts.
 *
 * @param options what may be chosen, by the digit keys from 1 on
 * @param anything title of <em>I do not know</em>, which 0 chooses
 * @param chosen id of the option chosen; empty for none or for {@code anything}
 */
public record SymptomModel(List<Option> options, String anything, String anythingNote, boolean unknown, String chosen)
        implements PageModel {

    public SymptomModel {
        options = List.copyOf(options);
    }

    /**
     * One symptom.
     *
     * @param icon Feather name
     * @param layers the layers that will be asked about
     * @param best which evidence tells most
     */
    public record Option(String id, String icon, String title, String detail, Set<Layer> layers, String best) {}
}
