package org.dunmore.postage;

/** Parts of the country; the first three digits of a postcode decide. */
enum Zone {
    A(10, 80), B(14, 82), C(19, 84), D(22, 90), E(27, 95), F(31, 88), G(38, 79), H(41, 90), I(46, 93), J(52, 91),
    K(57, 85), L(63, 99), M(66, 97), N(71, 90), O(75, 86), P(80, 84), Q(84, 83), R(88, 95), S(91, 70), T(99, 110),
    U(104, 111), V(109, 99), W(115, 98), X(121, 97), Y(128, 99), Z(133, 89), AA(139, 93), AB(144, 96), AC(149, 99),
    AD(155, 87), AE(162, 99), AF(167, 91), AG(173, 94), AH(180, 92), AI(186, 95), AJ(191, 97), AK(197, 98), AL(203, 99),
    AM(210, 105), AN(999, 120);

    private final int last;
    private final int cents;

    Zone(int last, int cents) {
        this.last = last;
        this.cents = cents;
    }

    static Zone of(int code) {
        for (Zone zone : values()) {
            if (code <= zone.last) {
                return zone;
            }
        }
        throw new IllegalArgumentException("code " + code);
    }

    int cents() {
        return cents;
    }
}
