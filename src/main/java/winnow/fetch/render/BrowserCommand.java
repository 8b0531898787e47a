package winnow.fetch.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the browser. */
final class BrowserCommand {

    /**
     * The browser reads commands from descriptor 3 and answers on 4, which the shell joins to its own input and output.
     * There is no port that others could use, and when this program ends, however it ends, the browser reads the end of
     * its input and ends too; then the shell removes the profile.
     */
    private static final String SCRIPT =
            "\"$@\" 3<&0 4>&1 </dev/null >/dev/null; status=$?; rm -rf -- \"$WINNOW_BROWSER_PROFILE\"; exit $status";

    private static final List<String> FLAGS = List.of(
            "--remote-debugging-pipe",
            "--headless=new",
            "--disable-gpu",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-client-side-phishing-detection",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--disable-quic",
            "--disable-breakpad",
            "--disable-dev-shm-usage",
            "--disable-domain-reliability",
            "--disable-notifications",
            "--disable-features=Translate,MediaRouter,OptimizationHints,site-per-process,IsolateOrigins",
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--block-new-web-contents",
            "--deny-permission-prompts",
            "--metrics-recording-only",
            "--mute-audio",
            "--no-pings",
            "--password-store=basic",
            "--use-mock-keychain",
            "--blink-settings=imagesEnabled=false",
            // No name resolves: whatever the door does not fetch is not fetched.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-proxy-server",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--renderer-process-limit=1",
            "--disk-cache-size=1",
            "--js-flags=--max-old-space-size=256");

    private BrowserCommand() {}

    static List<String> of(Path program, Path profile, boolean root) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "winnow-browser", program.toString()));
        command.addAll(FLAGS);
        if (root) {
            // Chromium refuses to run its sandbox for root; nobody else goes without it.
            command.add("--no-sandbox");
        }
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        return command;
    }
}
