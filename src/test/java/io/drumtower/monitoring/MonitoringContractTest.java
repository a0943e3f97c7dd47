package io.drumtower.monitoring;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static java.util.Objects.requireNonNull;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Every meter is documented, described and readable by the real Prometheus. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MonitoringContractTest {

    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Pattern NAME = Pattern.compile("\\bdrumtower_(?!reader)\\w+");
    private static final Pattern EXPORTED = Pattern.compile("(?m)^(drumtower_\\w+?)(\\{.*)? \\S+$");

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

    @Test
    void what_is_watched_is_exported_and_what_is_exported_is_watched(
            @Autowired PrometheusMeterRegistry prometheus, @LocalServerPort int port) throws IOException {
        deliver(port);

        assertThat(exported(prometheus)).isEqualTo(watched());
    }

    /** Sources and records are exported from the first on. */
    private static void deliver(int port) {
        var http = RestClient.create("http://localhost:" + port);
        var source = requireNonNull(http.post()
                .uri("/api/sources")
                .headers(headers -> headers.setBasicAuth(ACCOUNT, PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"id\":\"watched-" + UUID.randomUUID() + "\",\"site\":\"watched\",\"format\":\"suricata-eve\"}")
                .retrieve()
                .body(JsonNode.class));
        http.post()
                .uri("/api/intake/" + source.get("id").asString())
                .headers(headers -> headers.setBearerAuth(source.get("token").asString()))
                .body("{\"event_type\":\"flow\"}")
                .retrieve()
                .toBodilessEntity();
    }

    private static Set<String> exported(PrometheusMeterRegistry prometheus) {
        return EXPORTED.matcher(prometheus.scrape())
                .results()
                .map(line -> line.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> watched() throws IOException {
        var names = new TreeSet<String>();
        for (var folder : List.of("grafana", "prometheus")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group()));
                }
            }
        }
        return names;
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
