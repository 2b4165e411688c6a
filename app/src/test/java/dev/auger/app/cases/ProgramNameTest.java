package dev.auger.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramNameTest {

    @Test
    void aSourceFileThatIsRunIsKnownByItsName() {
        assertThat(ProgramName.sourceFile("jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Load.java"))
                .contains("Load.java");
        assertThat(ProgramName.sourceFile("jdk.compiler/com.sun.tools.javac.launcher.Main C:\\jobs\\Load.java a.java"))
                .contains("Load.java");
        assertThat(ProgramName.sourceFile("jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher /opt/load --n 8"))
                .contains("load");
        assertThat(ProgramName.sourceFile("shop.orders.OrderService Load.java")).isEmpty();
    }

    @Test
    void isTheJarOrTheClassAsUsersSayIt() {
        assertThat(ProgramName.named("/opt/app/orders-2.1.jar --port 80")).contains("orders-2.1");
        assertThat(ProgramName.named("shop.orders.OrderService 8")).contains("OrderService");
        assertThat(ProgramName.named("shop.orders.Main")).contains("shop.orders.Main");
        assertThat(ProgramName.named("shop.orders/shop.orders.Server")).contains("Server");
        assertThat(ProgramName.named(
                        "jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher /tmp/my jobs/Load.java 8"))
                .contains("Load");
        assertThat(ProgramName.named("")).isEmpty();
        assertThat(ProgramName.named("-version")).isEmpty();
        assertThat(ProgramName.named("/tmp/booter1397851674989766.jar 1 2")).isEmpty();
    }
}
