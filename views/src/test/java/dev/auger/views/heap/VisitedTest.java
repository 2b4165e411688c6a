package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitedTest {

    private final Visited visited = new Visited();

    @Test
    void whatWasFollowedIsOneWayBackAndForward() {
        visited.choose(1);
        visited.follow(2);
        visited.follow(3);
        assertThat(visited.way()).containsExactly(1L, 2L, 3L);
        assertThat(visited.go(-1)).isEqualTo(2);
        assertThat(visited.way()).containsExactly(1L, 2L, 3L);
        assertThat(visited.step()).isEqualTo(1);
        assertThat(visited.go(1)).isEqualTo(3);
        assertThat(visited.toStep(0)).isEqualTo(1);
        assertThat(visited.hasBack()).isFalse();
        assertThat(visited.hasForward()).isTrue();
    }

    @Test
    void followingElsewhereForgetsWhatWasAhead() {
        visited.choose(1);
        visited.follow(2);
        visited.go(-1);
        visited.follow(4);
        assertThat(visited.way()).containsExactly(1L, 4L);
        assertThat(visited.hasForward()).isFalse();
    }

    @Test
    void glancesAreOneStepButAWayThatWasGoneStays() {
        visited.choose(1);
        visited.choose(2);
        visited.choose(3);
        assertThat(visited.hasBack()).isFalse();
        visited.follow(4);
        visited.choose(5);
        assertThat(visited.way()).containsExactly(5L);
        assertThat(visited.go(-1)).isEqualTo(4);
        assertThat(visited.way()).containsExactly(3L, 4L);
    }

    @Test
    void nothingWasVisitedYet() {
        assertThat(visited.go(-1)).isEqualTo(-1);
        assertThat(visited.way()).isEmpty();
        assertThat(visited.step()).isEqualTo(-1);
    }
}
