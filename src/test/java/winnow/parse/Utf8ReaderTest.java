package winnow.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The platform's own decoder is the measure: the same characters, or a refusal where it would replace some. */
class Utf8ReaderTest {

    private static final int[] EDGES = {
        0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0x9F, 0xA0, 0xEF, 0xBD, 0xF0, 0x8F, 0x90,
        0xF4, 0xF5, 0xFF
    };

    @Test
    void reads_characters_of_every_length_whatever_the_buffer() throws IOException {
        String text = "Rés ‑ β\uD83D\uDE00\uD83D\uDE00x\uDBFF\uDFFF\uFFFF\u0000end";
        for (int size = 1; size < 20; size++) {
            assertThat(read(text.getBytes(StandardCharsets.UTF_8), size)).isEqualTo(text);
        }
    }

    @Test
    void refuses_whatever_the_platform_would_replace_and_reads_all_else_alike() throws IOException {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) EDGES[random.nextInt(EDGES.length)];
            }
            String expected = new String(bytes, StandardCharsets.UTF_8);
            if (expected.indexOf('\uFFFD') >= 0) {
                refused++;
                assertThatThrownBy(() -> read(bytes, 3)).isInstanceOf(CharacterCodingException.class);
            } else {
                assertThat(read(bytes, 3)).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(50_000, 199_000);
    }

    private static String read(byte[] bytes, int size) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[size];
        try (Utf8Reader reader = new Utf8Reader(bytes)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        }
        return text.toString();
    }
}
