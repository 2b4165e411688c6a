package dev.auger.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramNameTest {

    @Test
    void isTheJarOrTheClassAsUsersSayIt() {
        assertThat(ProgramName.named("/opt/app/orders-2.1.jar --port 80")).contains("orders-2.1");
        assertThat(ProgramName.named("shop.orders.OrderService 8")).contains("OrderService");
        assertThat(ProgramName.named("shop.orders.Main")).contains("shop.orders.Main");
        assertThat(ProgramName.named("shop.orders/shop.orders.Server")).contains("Server");
        assertThat(ProgramName.named("")).isEmpty();
        assertThat(ProgramName.named("-version")).isEmpty();
        assertThat(ProgramName.named("/tmp/booter1397851674989766.jar 1 2")).isEmpty();
    }
}
