package io.drumtower.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The containers, as the real docker-compose reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void starts_pinned_bounded_watched_services_on_loopback() throws IOException {
        var services = services();

        assertThat(services.propertyNames())
                .containsExactlyInAnyOrder(
                        "secrets", "postgres", "drumtower", "sample", "prometheus", "alertmanager", "grafana");
        services.properties().forEach(entry -> {
            var name = entry.getKey();
            var service = entry.getValue();
            assertThat(service.path("image").asString()).as(name).matches("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*");
            assertThat(service.path("init").asBoolean()).as(name).isTrue();
            assertThat(service.has("mem_limit")).as(name).isTrue();
            assertThat(service.has("healthcheck")).as(name).isEqualTo(!name.equals("secrets"));
            assertThat(service.path("ports"))
                    .allSatisfy(port -> assertThat(port.toString()).contains("127.0.0.1"));
        });
    }

    @Test
    void runs_the_jar_of_this_version_and_cannot_change_it() throws IOException {
        var version =
                Files.readString(Path.of("pom.xml")).replaceAll("(?s).*?</parent>.*?<version>(.*?)</version>.*", "$1");

        assertThat(services().path("drumtower").path("volumes").toString())
                .contains("/target/drumtower-" + version + ".jar:/drumtower.jar:ro");
    }

    @Test
    void writes_each_secret_once_for_its_reader_alone(@TempDir Path folder) throws IOException {
        var first = writeSecrets(folder);

        assertThat(first).hasSize(11);
        assertThat(writeSecrets(folder)).isEqualTo(first);
        assertThat(new TreeSet<>(first.values())).hasSize(6); // three are shared by two readers, three are empty
        for (var file : first.keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void calls_nobody_at_first_and_lets_the_program_see_that(@TempDir Path folder) throws IOException {
        var webhook = "/run/drumtower/prometheus/webhook-url";

        assertThat(Files.readString(Path.of("prometheus/alertmanager.yml"))).contains("api_url_file: " + webhook);
        assertThat(services()
                        .at("/drumtower/environment/DRUMTOWER_DUTY_WEBHOOK_FILE")
                        .asString())
                .isEqualTo(webhook);
        assertThat(writeSecrets(folder)).containsEntry(folder.resolve("secrets/prometheus/webhook-url"), "");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/prometheus"))))
                .as("looked for by another user, and read by none")
                .isEqualTo("rwx--x--x");
    }

    @Test
    void has_an_empty_place_for_each_way_to_call_who_is_on_watch(@TempDir Path folder) throws IOException {
        var environment = services().at("/drumtower/environment");
        var secrets = writeSecrets(folder);

        for (var setting : List.of("DRUMTOWER_DUTY_CALL_WEBHOOK_FILE", "DRUMTOWER_DUTY_SMTP_PASSWORD_FILE")) {
            var file = environment.path(setting).asString().replace("/run/drumtower/", "");
            assertThat(secrets).containsEntry(folder.resolve("secrets").resolve(file), "");
        }
        assertThat(environment.path("DRUMTOWER_DUTY_SMTP_URL").asString("?")).isEmpty();
    }

    private static Map<Path, String> writeSecrets(Path folder) throws IOException {
        var root = Files.createDirectories(folder.resolve("secrets"));
        var data = Files.createDirectories(folder.resolve("data"));
        new DebianTool("bash").run(HERE, Map.of(), "src/compose/write-secrets.sh", root.toString(), data.toString());
        var secrets = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                secrets.put(file, Files.readString(file));
            }
        }
        return secrets;
    }

    private static JsonNode services() throws IOException {
        var config = new DebianTool("docker-compose").run(HERE, Map.of(), "config");
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(config);
        return new JsonMapper().<JsonNode>valueToTree(read).path("services");
    }
}
