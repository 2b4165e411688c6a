package dev.auger.analysis.heap.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.heap.BasicType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private final MadeHeap heap = new MadeHeap();

    CompletionTest() {
        heap.type("app.shop.Order");
        heap.type("app.Orders");
        heap.type("reorder.Thing");
        heap.object("app.shop.Order").number("id", BasicType.LONG, 1).field("customer", null);
    }

    /** @param query with a bar where the caret is */
    private List<String> words(String query) {
        int at = query.indexOf('|');
        Completion found = Completion.at(query.replace("|", ""), at, heap);
        assertThat(found.to()).isEqualTo(at);
        return found.proposals().stream().map(Completion.Proposal::text).toList();
    }

    @Test
    void afterFromClassesComeByTheirSimpleNameFirst() {
        assertThat(words("SELECT * FROM ord|")).containsExactly("app.Orders", "app.shop.Order", "reorder.Thing");
        assertThat(words("SELECT * FROM INSTANCEOF app.sh|")).containsExactly("app.shop.Order");
        assertThat(words("SELECT * FROM i|")).contains("INSTANCEOF");
    }

    @Test
    void afterAnAliasItsFieldsAndAttributes() {
        assertThat(words("SELECT o.@ret| FROM app.shop.Order o")).containsExactly("@retainedHeapSize");
        assertThat(words("SELECT o.| FROM app.shop.Order o")).contains("@displayName");
    }

    @Test
    void elsewhereAliasesKeywordsAndFunctions() {
        assertThat(words("SELECT * FROM app.shop.Order ord WHERE or|")).containsExactly("ord", "OR", "ORDER BY");
        assertThat(words("sel|")).containsExactly("SELECT");
        assertThat(words("SELECT in| FROM app.Orders")).contains("INSTANCEOF", "inbounds(");
    }

    @Test
    void insideATextNothingIsProposed() {
        assertThat(words("SELECT * FROM app.Orders o WHERE o.name = \"or|")).isEmpty();
    }

    @Test
    void onlyTheLastPartIsReplaced() {
        Completion found = Completion.at("SELECT o.@disp", 14, heap);
        assertThat(found.from()).isEqualTo(9);
    }
}
