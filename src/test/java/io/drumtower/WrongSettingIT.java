package io.drumtower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongSettingIT {

    @ParameterizedTest
    @CsvSource({
        "--drumtower.zone=Peking, drumtower.zone is \"Peking\"",
        "--drumtower.zone=Asia/Kathmandu, drumtower.zone is Asia/Kathmandu",
        "--drumtower.intake.raw-retention=179d, drumtower.intake.raw-retention is 179 days",
        "--server.address=0.0.0.0, the program would listen on 0.0.0.0 for other machines"
    })
    void ends_the_start_in_a_sentence(String setting, String sentence, CapturedOutput output, @TempDir Path data) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> RunningDrumtower.start(data, setting).close());

        assertThat(output)
                .contains("APPLICATION FAILED TO START", sentence, "Action:")
                .doesNotContain("\tat ");
    }
}
