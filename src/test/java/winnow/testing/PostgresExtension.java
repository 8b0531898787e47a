package winnow.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a fresh database with winnow's schema on a real server that all classes share. Ask for a
 * {@link DataSource} or a {@link TestDatabase} as a parameter of a test, a life-cycle method or the constructor:
 *
 * <pre>{@code
 * @ExtendWith(PostgresExtension.class)
 * class ArticleStoreIT {
 *     @Test
 *     void keeps_the_doi_in_lower_case(DataSource dataSource) { … }
 * }
 * }</pre>
 *
 * <p>All tests of the class share the one database. For another content than the migrations, register the extension by
 * {@code @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.preparedBy(…)}.
 */
public final class PostgresExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeClassTemplateInvocationCallback,
                AfterClassTemplateInvocationCallback,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    private final TestServer server;
    private final Preparation preparation;

    /** On the embedded server, with all migrations. */
    public PostgresExtension() {
        this(TestServer.EMBEDDED);
    }

    PostgresExtension(TestServer server) {
        this(server, shared -> shared.copyOfTemplate(Migrations.digest(), Migrations::apply));
    }

    private PostgresExtension(TestServer server, Preparation preparation) {
        this.server = server;
        this.preparation = preparation;
    }

    private interface Preparation {
        TestDatabase on(SharedServer shared);
    }

    /** Fills an empty database. */
    public interface Preparer {
        /** Called once a test class. */
        void prepare(DataSource dataSource);
    }

    /** On the embedded server, with an empty database that the preparer fills. */
    public static PostgresExtension preparedBy(Preparer preparer) {
        return new PostgresExtension(TestServer.EMBEDDED, shared -> shared.create(preparer::prepare));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        create(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop(context);
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        create(context);
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
        drop(context);
    }

    private void create(ExtensionContext context) {
        context.getStore(NAMESPACE).put(TestDatabase.class, preparation.on(shared(context)));
    }

    private void drop(ExtensionContext context) {
        TestDatabase database = context.getStore(NAMESPACE).remove(TestDatabase.class, TestDatabase.class);
        if (database != null) {
            shared(context).drop(database);
        }
    }

    /** Closed by JUnit after the last class. */
    private SharedServer shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(server, SharedServer::new, SharedServer.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DataSource.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
        return parameter.getParameter().getType() == DataSource.class ? database.dataSource() : database;
    }
}
