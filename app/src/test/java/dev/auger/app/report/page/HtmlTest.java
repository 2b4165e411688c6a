package dev.auger.app.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void evidenceCannotWriteMarkup() {
        Html html = new Html();
        html.element("p", "", "<script>alert('x')</script>\u0000 & \"q\"");
        assertThat(html.toString())
                .isEqualTo("<p>&lt;script&gt;alert('x')&lt;/script&gt;\ufffd &amp; &quot;q&quot;</p>");
    }

    @Test
    void whatWasOpenedMustBeClosed() {
        Html html = new Html();
        html.open("p");
        assertThatThrownBy(html::toString).isInstanceOf(IllegalStateException.class);
    }
}
