package winnow.fetch.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** Whether this machine has a browser. */
final class BrowserHere {

    private BrowserHere() {}

    static void assume() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        assumeTrue(
                BrowserProgram.find(Optional.empty(), path).isPresent(),
                "no Chromium is installed: apt-get install chromium to run this test");
    }
}
