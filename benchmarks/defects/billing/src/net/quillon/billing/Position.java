package net.quillon.billing;

import java.math.BigDecimal;

record Position(String text, BigDecimal amount) {}
