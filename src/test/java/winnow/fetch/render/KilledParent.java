package winnow.fetch.render;

import java.nio.file.Path;
import java.util.Optional;

/** A program that starts a browser, says which processes it has, and waits to be killed. */
final class KilledParent {

    private KilledParent() {}

    public static void main(String[] arguments) throws Exception {
        Path program =
                BrowserProgram.find(Optional.empty(), System.getenv("PATH")).orElseThrow();
        Browser browser = Browser.start(program);
        browser.open();
        browser.processes().forEach(process -> System.out.println(process.pid()));
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
