package io.drumtower.duty.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.duty.projection.NilReportKinds.Kind;
import io.drumtower.kernel.WrongSetting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NilReportKindsTest {

    @Test
    void end_their_period_at_their_time_of_the_day() {
        assertThat(new Kind("网络安全事件", "17:00").end(LocalDate.parse("2021-09-27")))
                .isEqualTo("2021-09-27T09:00:00Z");
    }

    @Test
    void stop_the_start_when_a_time_is_none() {
        assertThatThrownBy(() -> new Kind("网络安全事件", "5 pm"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("is not written as 17:00");
    }

    @Test
    void stop_the_start_when_a_name_is_none() {
        assertThatThrownBy(() -> new Kind("a/b", "17:00")).isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> new Kind(" ", "17:00")).isInstanceOf(WrongSetting.class);
    }

    @Test
    void stop_the_start_when_one_stands_twice() {
        var one = new Kind("网络安全事件", "17:00");
        assertThatThrownBy(() -> new NilReportKinds(List.of(one, one)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("stands twice");
    }

    @Test
    void let_an_inspection_be_missed_within_a_day() {
        assertThat(new InspectionGrace(Duration.ofHours(24)).inspectionGrace()).hasHours(24);
        assertThatThrownBy(() -> new InspectionGrace(Duration.ofHours(25))).isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> new InspectionGrace(Duration.ofSeconds(-1))).isInstanceOf(WrongSetting.class);
    }
}
