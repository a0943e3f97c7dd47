package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API against what is known of it elsewhere: the table of who may call what. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    private static final String PATH = "/api/openapi.json";

    private Browser browser = new Browser(0);
    private String text = "";
    private JsonNode document = new JsonMapper().createObjectNode();

    @BeforeAll
    void read(@LocalServerPort int port) throws Exception {
        browser = new Browser(port);
        text = read(PATH);
        document = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // two schemas of one name
                .build()
                .readTree(text);
    }

    private String read(String path) throws Exception {
        var answer = browser.send("GET", path, basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void is_openapi_3_1_and_the_same_when_read_again() throws Exception {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(read(PATH)).isEqualTo(text);
        assertThat(read("/api/openapi.yaml")).startsWith("openapi: 3.1");
    }

    @Test
    void describes_each_endpoint_for_programs_and_no_page() {
        var described = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described)
                .hasSameElementsAs(EndpointLine.all().stream()
                        .map(EndpointLine::endpoint)
                        .filter(endpoint -> endpoint.contains(" /api/") && !endpoint.contains("openapi"))
                        .toList());
    }

    @Test
    void names_the_roles_and_the_answer_when_something_is_wrong() {
        var open = document.path("paths").path("/api/shifts").path("post");

        assertThat(open.at("/security/0/password/0").asString()).isEqualTo("DUTY");
        assertThat(open.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/components/schemas/Problem/properties/code").isObject())
                .isTrue();
    }

    @Test
    void has_a_schema_behind_each_reference() {
        var schemas = document.at("/components/schemas");
        assertThat(schemas.propertyNames()).noneMatch(name -> name.contains("drumtower"));
        assertThat(schemas.has("ShiftController.Opening")).isTrue();
        assertThat(schemas.has("PageOfSourceAnswer")).isTrue();

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(schemas.has(reference.substring("#/components/schemas/".length())))
                        .as(reference)
                        .isTrue());
    }
}
