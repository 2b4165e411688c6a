package dev.auger.app.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.app.cli.UsageError;
import org.junit.jupiter.api.Test;

final class ExpressionTest {

    @Test
    void isLookedForAnywhereInTheName() {
        Expression expression = Expression.parse("--thread", "^http-(\\d+)$|ork");
        assertThat(expression.test("http-12")).isTrue();
        assertThat(expression.test("worker")).isTrue();
        assertThat(expression.test("http-x")).isFalse();
        assertThat(Expression.parse("--thread", "(ab)-\\1").test("ab-ab")).isTrue();
    }

    @Test
    void oneThatWouldNeverEndIsStopped() {
        Expression expression = Expression.parse("--include", ".*.*.*.*.*.*.*.*.*.*X");
        assertThatThrownBy(() -> expression.test("a".repeat(200)))
                .isInstanceOfSatisfying(
                        UsageError.class, e -> assertThat(e.phrase().key()).isEqualTo("cli.usage.regexCost"));
    }

    @Test
    void oneThatRecursesTooDeepIsStopped() {
        Expression expression = Expression.parse("--include", "(a|b|c)*X");
        assertThatThrownBy(() -> expression.test("a".repeat(1_000_000))).isInstanceOf(UsageError.class);
    }

    @Test
    void aNestedMonsterIsBadUsageInOneShortSentence() {
        String nested = "(".repeat(50_000) + "a" + ")".repeat(50_000);
        assertThatThrownBy(() -> Expression.parse("--exclude", nested))
                .isInstanceOfSatisfying(
                        UsageError.class,
                        e -> assertThat(e.phrase().arguments().toString()).hasSizeLessThan(300));
    }
}
