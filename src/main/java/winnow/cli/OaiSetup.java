package winnow.cli;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import winnow.job.UsageException;
import winnow.job.settings.Settings;
import winnow.publish.institution.InstitutionsFile;
import winnow.publish.institution.InstitutionsFileException;
import winnow.publish.map.FieldMaps;
import winnow.publish.oai.OaiIdentity;
import winnow.publish.oai.OaiProvider;
import winnow.publish.oai.TokenSigner;
import winnow.web.ClosedPage;
import winnow.web.OaiPage;

/** Sets OAI-PMH up from the settings. */
final class OaiSetup {

    private static final String NOBODY = "OAI-PMH is off: harvesters need the e-mail address of somebody who answers"
            + " for this repository; set winnow.contact (WINNOW_CONTACT) or winnow.oai.admin";
    private static final String KEY_FILE = "oai-tokens.key";

    private final Settings settings;
    private final boolean loopback;
    private final List<String> remarks = new ArrayList<>();

    /** Stricter where others can reach it. */
    OaiSetup(Settings settings, boolean loopback) {
        this.settings = settings;
        this.loopback = loopback;
    }

    /**
     * The page.
     *
     * @throws UsageException when harvesters could not be told who answers for it
     */
    HttpHandler page(DataSource dataSource) {
        Optional<String> admin = settings.oai().administrator().or(settings::contactAddress);
        if (admin.isEmpty()) {
            remarks.add("note: " + NOBODY);
            return new ClosedPage(NOBODY);
        }
        try {
            OaiIdentity identity = identity(admin.get());
            OaiProvider provider = new OaiProvider(
                    dataSource,
                    FieldMaps.in(CommonOptions.configFolder()),
                    InstitutionsFile.load(CommonOptions.configFolder()),
                    identity,
                    TokenSigner.keptIn(settings.homeFolder().resolve(KEY_FILE)));
            return new OaiPage(
                    provider, settings.oai().address(), settings.web().requests());
        } catch (InstitutionsFileException faulty) {
            throw new UsageException(faulty.getMessage());
        }
    }

    /** What the operator should know. */
    List<String> remarks() {
        return remarks;
    }

    private OaiIdentity identity(String admin) {
        try {
            OaiIdentity identity = new OaiIdentity(
                    settings.oai().name(),
                    namespace(admin),
                    List.of(admin),
                    settings.site().baseUrl().toString(),
                    settings.oai().page());
            checkRead(identity);
            return identity;
        } catch (IllegalArgumentException bogus) {
            throw new UsageException("OAI-PMH: " + bogus.getMessage()
                    + "; set winnow.oai.admin, winnow.oai.namespace and winnow.oai.name");
        }
    }

    /** For a trial on this machine an example will do; harvesters elsewhere must reach somebody. */
    private void checkRead(OaiIdentity identity) {
        if (!identity.unread().isEmpty()) {
            String line = "nobody reads mail at " + String.join(", ", identity.unread())
                    + ": harvesters need the address of somebody who answers for this repository (winnow.oai.admin)";
            if (!loopback) {
                throw new UsageException("OAI-PMH: " + line);
            }
            remarks.add("note: " + line);
        }
    }

    private String namespace(String admin) {
        Optional<String> host = settings.oai()
                .address()
                .map(address -> URI.create(address).getHost())
                .filter(h -> h.matches("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+"));
        return settings.oai().domain().or(() -> host).orElseGet(() -> admin.substring(admin.indexOf('@') + 1));
    }
}
