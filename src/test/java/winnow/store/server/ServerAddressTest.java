package winnow.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerAddressTest {
    @Test
    void the_libpq_address_is_percent_encoded() {
        assertThat(new ServerAddress(5999, "a b/@:%ü").libpqUrl())
                .isEqualTo("postgresql://winnow:a%20b%2F%40%3A%25%C3%BC@127.0.0.1:5999/winnow");
    }

    @Test
    void the_password_is_in_neither_the_jdbc_address_nor_the_text_form() {
        ServerAddress address = new ServerAddress(5999, "secret");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5999/winnow");
        assertThat(address).hasToString("ServerAddress[jdbc:postgresql://127.0.0.1:5999/winnow]");
    }
}
