package winnow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test class on the embedded server and, where this machine's distribution brings one, on that too; instead of
 * {@code @ExtendWith(PostgresExtension.class)}, with the same parameters (in
 * {@code @BeforeEach} and tests; {@code @BeforeAll} runs once, before there is a database).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnEveryPostgres.Servers.class)
public @interface OnEveryPostgres {

    /** One run of the class for each server. */
    final class Servers implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(TestServer.values()).filter(TestServer::isPresent).map(Run::new);
        }
    }

    /**
     * One of the runs.
     *
     * @param server named in the reports
     */
    record Run(TestServer server) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return server.name().toLowerCase(Locale.ROOT) + " PostgreSQL";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new PostgresExtension(server));
        }
    }
}
