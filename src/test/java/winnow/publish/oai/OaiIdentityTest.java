package winnow.publish.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OaiIdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "root",
                "root@localhost",
                "me@laptop.local",
                "mailto:a@b.org",
                "a b@c.org",
                "a@b",
                "a@b@c.org"
            })
    void refuses_an_address_at_which_nobody_can_be_reached(String email) {
        assertThatThrownBy(() -> identity("library.gr", email)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tells_an_example_from_an_address_that_is_read() {
        assertThat(identity("library.gr", "oai@library.gr").unread()).isEmpty();
        assertThat(identity("library.gr", "oai@example.org").unread()).containsExactly("oai@example.org");
        assertThat(identity("library.gr", "oai@my.library.example").unread()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "127.0.0.1", "a_b.org", "http://x.org"})
    void refuses_a_namespace_that_is_no_domain(String namespace) {
        assertThatThrownBy(() -> identity(namespace, "oai@library.gr")).isInstanceOf(IllegalArgumentException.class);
    }

    private static OaiIdentity identity(String namespace, String email) {
        return new OaiIdentity("A Library", namespace, List.of(email), "https://origin.gr", 100);
    }
}
