package winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void our_own_machines_are_asked_again_sooner_than_strangers() {
        assertThat(Patience.towards(Hosts.of(URI.create("http://127.0.0.1:8080"))))
                .isEqualTo(Patience.AT_HOME);
        assertThat(Patience.towards(Hosts.of(URI.create("http://10.0.0.7/")))).isEqualTo(Patience.AT_HOME);
        assertThat(Patience.towards(Hosts.of(URI.create("https://192.0.2.1")))).isEqualTo(Patience.WITH_STRANGERS);
    }
}
