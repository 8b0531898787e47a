package winnow.job.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you@example.org",
                "info@example.com",
                "Someone@EXAMPLE.NET",
                "harvest@mail.example.com",
                "you@library.example",
                "a@b.test",
                "a@b.invalid",
                "root@host.local",
                "your.name@university.edu",
                "your-email@gmail.com",
                "you@yourdomain.com",
                "no-reply@library.org",
                "noreply@library.org"
            })
    void an_address_that_manuals_and_libraries_give_is_a_placeholder(String address) {
        assertThat(ContactCheck.isPlaceholder(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repository@lib.uoc.gr",
                "m.youngs@university.edu",
                "yourke@university.edu",
                "info@examples.org",
                "contest@tests.org",
                "local@library.org",
                "ann@example.library.org",
                "myers@library.org"
            })
    void an_address_that_only_looks_like_one_is_not(String address) {
        assertThat(ContactCheck.isPlaceholder(address)).isFalse();
    }
}
