package io.drumtower.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ByteSearchTest {

    @Test
    void finds_what_a_walk_byte_by_byte_finds() {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            var wanted = (byte) (round % 3 == 0 ? 0x80 : random.nextInt(256));
            if (bytes.length > 0 && round % 2 == 0) {
                bytes[random.nextInt(bytes.length)] = wanted;
            }
            var from = random.nextInt(bytes.length + 1);
            var to = random.nextInt(from, bytes.length + 1);
            assertThat(ByteSearch.indexOf(bytes, from, to, wanted)).isEqualTo(walk(bytes, from, to, wanted));
        }
    }

    private static int walk(byte[] bytes, int from, int to, byte wanted) {
        for (var at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return to;
    }
}
