package io.drumtower.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those that Python, Java, Go and openssl agree on, and those of RFC 6962. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontierTest {

    private static final byte[] FIRST =
            leaf("a-1", "x.seen", null, null, "a-1", 0, "2021-09-26T00:00:01Z", "{}", "{\"n\":1}");
    private static final byte[] SECOND =
            leaf("b-2", "x.done", "1", "X", "s", 0, "2021-09-26T00:00:02Z", "{}", "{\"n\":\"鼓\"}");
    private static final byte[] THIRD = leaf("c-3", "x.done", "", "X", "s", 1, "2021-09-26T00:00:03Z", null, "{}");

    @Test
    void has_the_root_of_the_vector() {
        var tree = new Frontier(0, new byte[0]);
        List.of(FIRST, SECOND, THIRD).forEach(tree::add);

        assertThat(Base64.getEncoder().encodeToString(tree.root()))
                .isEqualTo("rJIaHbICRNHGy/otudE+zrsGjy26qVwbkGr7DwVF7Ls=");
    }

    @Test
    void goes_on_from_where_it_was_stored() {
        var tree = new Frontier(0, new byte[0]);
        var resumed = new Frontier(0, new byte[0]);
        var leaves = new ArrayList<byte[]>();
        for (var i = 0; i < 1_000; i++) {
            leaves.add(new Leaf().text("leaf " + i).hash());
            tree.add(leaves.get(i));
            resumed = new Frontier(resumed.size(), resumed.stored());
            resumed.add(leaves.get(i));
            assertThat(resumed.root()).isEqualTo(tree.root()).isEqualTo(rootOf(leaves));
        }
    }

    @Test
    void of_nothing_is_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(new Frontier(0, new byte[0]).root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void is_refused_when_it_does_not_fit_its_size() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, new byte[32]));
    }

    @ParameterizedTest
    @CsvSource({
        "1, f9a9718f93888b6646a109d3ad4706fef55bee5fa012299a7888eb7d8be0e12f",
        "2, 445bae95ab342e91ca4450c751b4bfbbedb759de10f1551e8760df2fb98f0854",
        "3, dea4f075b94813cb985489dab1d155883066572a44b29ca42b19c82cc9825353"
    })
    void leaf_hashes_are_those_of_the_vector(int number, String hex) {
        assertThat(HexFormat.of().formatHex(List.of(FIRST, SECOND, THIRD).get(number - 1)))
                .isEqualTo(hex);
    }

    /** The definition of RFC 6962, recursive. */
    private static byte[] rootOf(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        var node = Sha256.digest();
        node.update((byte) 1);
        node.update(rootOf(leaves.subList(0, split)));
        return node.digest(rootOf(leaves.subList(split, leaves.size())));
    }

    private static byte[] leaf(
            String id,
            String type,
            @Nullable String revision,
            @Nullable String aggregateType,
            String aggregate,
            long sequence,
            String recordedAt,
            @Nullable String metadata,
            String payload) {
        return new Leaf()
                .text(id)
                .text(type)
                .text(revision)
                .text(aggregateType)
                .text(aggregate)
                .text(Long.toString(sequence))
                .text(recordedAt)
                .bytes(metadata == null ? null : metadata.getBytes(UTF_8))
                .bytes(payload.getBytes(UTF_8))
                .hash();
    }
}
