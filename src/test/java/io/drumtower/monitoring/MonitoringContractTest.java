package io.drumtower.monitoring;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.drumtower.DrumtowerTest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every meter is documented, described and readable by the real Prometheus. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MonitoringContractTest {

    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    @Test
    void every_meter_is_documented_and_described(@Autowired MeterRegistry registry) {
        var registered = registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("drumtower."))
                .toList();

        assertThat(documented())
                .containsAll(registered.stream().map(Meter.Id::getName).toList());
        assertThat(registered)
                .isNotEmpty()
                .allSatisfy(
                        id -> assertThat(id.getDescription()).as(id.getName()).isNotBlank());
    }

    @Test
    void the_real_prometheus_finds_no_fault(@Autowired PrometheusMeterRegistry prometheus) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROMTOOL), "needs the Debian package prometheus");
        var promtool = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var out = promtool.outputWriter()) {
            prometheus
                    .scrape()
                    .lines()
                    .filter(line -> line.contains("drumtower_"))
                    .forEach(line -> {
                        try {
                            out.write(line + "\n");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        assertThat(promtool.inputReader().lines().toList()).isEmpty();
        assertThat(promtool.waitFor()).isZero();
    }

    private static Set<String> documented() {
        return new ClassFileImporter()
                .importPackages("io.drumtower").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(MeterDocumentation.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(meter -> ((MeterDocumentation) meter).getName())
                        .collect(toCollection(TreeSet::new));
    }
}
