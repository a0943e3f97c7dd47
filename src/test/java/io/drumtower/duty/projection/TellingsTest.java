package io.drumtower.duty.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.LogEvent;
import io.drumtower.duty.NilReportEvent;
import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.ItemUnderstood;
import io.drumtower.duty.SummaryEvent;
import io.drumtower.kernel.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingsTest {

    /** An acknowledgement of each section would push everything else off the list. */
    private static final Set<Class<?>> LEFT_OUT = Set.of(ItemUnderstood.class);

    @Test
    void tell_all_that_officers_do() {
        var events = Stream.of(
                        LogEvent.class,
                        ItemEvent.class,
                        SummaryEvent.class,
                        InspectionEvent.class,
                        NilReportEvent.class,
                        ShiftEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(event -> !LEFT_OUT.contains(event))
                .collect(Collectors.toSet());

        assertThat(Tellings.told()).isEqualTo(events);
    }

    @Test
    void have_a_text_each_and_no_text_is_left_over() throws IOException {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        var keys = Tellings.told().stream()
                .map(event -> Objects.requireNonNull(event.getAnnotation(EventType.class)))
                .map(type -> "duty.happened." + type.value().substring("duty.".length()))
                .collect(Collectors.toSet());

        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("duty.happened.") && !key.startsWith("duty.happened.by")))
                .containsExactlyInAnyOrderElementsOf(keys);
    }
}
