package io.drumtower.intake.archive;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Mentions;
import io.drumtower.kernel.Mentions.Of;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which delivery tells of what, when it is many. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MentionsTest {

    @Autowired
    Mentions mentions;

    @Test
    void of_a_delivery_alone_are_found_behind_pages_that_others_share() {
        mentions.add(Of.MESSAGE, "many", things(0, 2_500));
        mentions.add(Of.MESSAGE, "other", things(0, 900));
        mentions.add(Of.MESSAGE, "other", things(1_100, 2_400));
        mentions.add(Of.STEP, "many", things(0, 1));

        var alone = new ArrayList<String>();
        List<String> some;
        do {
            some = mentions.alone("many", Of.MESSAGE, 200);
            alone.addAll(some);
            mentions.forget(Of.MESSAGE, "many", some);
        } while (some.size() == 200);

        assertThat(alone).hasSize(300).containsAll(things(900, 1_100)).containsAll(things(2_400, 2_500));
        assertThat(mentions.by("many", Of.MESSAGE, "", 1)).isEmpty();
        assertThat(mentions.by("many", Of.STEP, "", 1)).hasSize(1);
        assertThat(mentions.byOthers("many", Of.MESSAGE, things(0, 5))).hasSize(5);
    }

    private static List<String> things(int from, int to) {
        return range(from, to).mapToObj("thing-%04d"::formatted).toList();
    }
}
