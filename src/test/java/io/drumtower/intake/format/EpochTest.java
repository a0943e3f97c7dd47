package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EpochTest {

    @ParameterizedTest
    @CsvSource({
        "1657411200,2022-07-10T00:00:00Z",
        "1657411200.5,2022-07-10T00:00:00.5Z",
        "1657411200123,2022-07-10T00:00:00.123Z",
        "1657411200123456,2022-07-10T00:00:00.123456Z",
        "1657411200123456789,2022-07-10T00:00:00.123456789Z",
        "1.6574112e9,2022-07-10T00:00:00Z",
        "0,1970-01-01T00:00:00Z"
    })
    void is_seconds_or_less_by_its_magnitude(String number, Instant at) {
        assertThat(Epoch.of(number)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e999999999", "1e-999999999", "16574112001234567890"})
    void is_none_without_a_number_of_a_time(String number) {
        assertThat(Epoch.of(number)).isNull();
    }
}
