package winnow.cli;

import com.sun.net.httpserver.HttpHandler;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import winnow.job.ExitCode;
import winnow.job.UsageException;
import winnow.job.Workspace;
import winnow.job.settings.Settings;
import winnow.web.HealthPage;
import winnow.web.WebServer;

/** Serves what is stored to other programs until it is told to stop. */
@Command(
        name = "serve",
        description = "Serve OAI-PMH at /oai, and /health.",
        footer = {"", "Example: winnow serve --port 8080 --set contact=oai@library.example.org"})
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; default: web.port.")
    private Optional<String> port = Optional.empty();

    @Mixin
    private CommonOptions common;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        port.ifPresent(number -> common.override("web.port", number));
        Settings settings = common.settings();
        InetSocketAddress address = address(settings.web());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, stopped), "winnow-stop"));
        try (Workspace workspace = Workspace.migrated(settings);
                WebServer server = start(address, pages(workspace, settings, address))) {
            tell("serving at http://" + host(address) + ":" + server.port() + "/oai; Ctrl-C stops it");
            asked.await();
        } finally {
            stopped.countDown();
        }
        return ExitCode.OK.code();
    }

    private Map<String, HttpHandler> pages(Workspace workspace, Settings settings, InetSocketAddress address) {
        Map<String, HttpHandler> pages = new LinkedHashMap<>();
        pages.put("/health", new HealthPage(workspace.database().dataSource()));
        OaiSetup oai = new OaiSetup(settings, address.getAddress().isLoopbackAddress());
        pages.put("/oai", oai.page(workspace.database().dataSource()));
        oai.remarks().forEach(console::say);
        return pages;
    }

    private static WebServer start(InetSocketAddress address, Map<String, HttpHandler> pages) {
        try {
            return WebServer.start(address, pages);
        } catch (UncheckedIOException taken) {
            throw new UsageException("cannot listen on " + host(address) + ":" + address.getPort() + ": "
                    + taken.getCause().getMessage() + "; give another --port");
        }
    }

    private static InetSocketAddress address(Settings.Web web) {
        try {
            return new InetSocketAddress(InetAddress.getByName(web.bind()), web.port());
        } catch (UnknownHostException unknown) {
            throw new UsageException("winnow.web.bind: no address of this machine: " + web.bind());
        }
    }

    private static String host(InetSocketAddress address) {
        return address.getAddress().getHostAddress();
    }

    private void tell(String line) {
        if (!common.quiet()) {
            console.say(line);
        }
    }

    /** A signal is the way to end it, so that is no failure. */
    private static void end(CountDownLatch asked, CountDownLatch stopped) {
        if (stopped.getCount() == 0) {
            return;
        }
        asked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.OK.code());
    }
}
