package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Tokens;
import io.drumtower.kernel.WallLinks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every endpoint of the running program is called as everybody, and answers those whom the table names. */
@DrumtowerTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointMatrixTest {

    private static final String PASSWORD = "everybody has this one";
    private static final String WITHOUT_ROLE = "WITHOUT_ROLE";
    private static final String SOURCE = "matrix-source";
    private static final String OCCASION = "matrix-occasion";
    private static final List<String> PEOPLE = Stream.concat(
                    Role.OF_ACCOUNTS.stream().map(Role::name), Stream.of(WITHOUT_ROLE))
            .toList();
    /** Of every form, with values that change nothing. */
    private static final Map<String, String> FIELDS =
            Map.of("key", "", "account", "", "password", "", "repeat", "", "current", "", "name", "", "endsOn", "");

    private static final List<String> WALLS = List.of("own-wall", "foreign-wall");

    /** Answered by filters or by parts of a mapping: the program lists no endpoint for them. */
    private static final Set<String> NOT_LISTED = Set.of(
            "POST /signin",
            "POST /signout",
            "GET /actuator/health/liveness",
            "GET /actuator/health/readiness",
            "GET /actuator/health/figures");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final Map<String, Browser> browsers = new TreeMap<>();
    private final Map<String, String> wallTokens = new TreeMap<>();
    private Browser programs = new Browser(0);
    private String machine = "";
    private String prometheus = "";

    @BeforeAll
    void everybody(
            @Autowired PasswordEncoder passwords,
            @Autowired Tokens tokens,
            @Autowired WallLinks links,
            @Autowired PrometheusCredential credential)
            throws Exception {
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        PEOPLE.forEach(person -> accounts.open(
                account(person), hash, person.equals(WITHOUT_ROLE) ? Set.of() : Set.of(Role.valueOf(person)), "test"));
        programs = new Browser(port);
        machine = "Bearer " + tokens.issue(SOURCE);
        prometheus = "Bearer " + credential.token();
        AnOccasion.schedule(programs, OCCASION);
        AnOccasion.schedule(programs, "matrix-another");
        wallTokens.put("own-wall", links.issue(OCCASION).token());
        wallTokens.put("foreign-wall", links.issue("matrix-another").token());
    }

    @Test
    void every_endpoint_has_a_line_and_every_line_an_endpoint(@Autowired ApplicationContext program) {
        var endpoints = Endpoints.of(program);

        assertThat(EndpointLine.all())
                .extracting(EndpointLine::endpoint)
                .doesNotHaveDuplicates()
                .filteredOn(endpoint -> !NOT_LISTED.contains(endpoint))
                .hasSameElementsAs(endpoints);
    }

    @ParameterizedTest
    @MethodSource("io.drumtower.access.inbound.EndpointLine#all")
    void answers_those_whom_its_line_names_and_nobody_else(EndpointLine line) throws Exception {
        var answered = new TreeSet<String>();
        for (var person : PEOPLE) {
            add(person, line.isForPrograms() ? asProgram(line, person) : asPage(line, person), answered);
            if (line.endsSessions()) {
                browsers.remove(person);
            }
        }
        for (var wall : WALLS) {
            add(wall, line.isForPrograms() ? asProgramWithCookie(line, wall) : asPage(line, wall), answered);
        }
        add("anonymous", line.isForPrograms() ? send(line, SOURCE, "") : asPage(line, "anonymous"), answered);
        if (line.isForPrograms()) {
            add("own-source", send(line, SOURCE, machine), answered);
            add("foreign-source", line.path().contains("{source}") ? send(line, "another", machine) : null, answered);
            add("prometheus", send(line, SOURCE, prometheus), answered);
        }

        assertThat(answered).isEqualTo(expected(line));
    }

    /** Where anyone may come in, a credential that is known elsewhere is no hindrance on actuator paths. */
    private static Set<String> expected(EndpointLine line) {
        var expected = new TreeSet<String>();
        for (var word : line.who()) {
            switch (word) {
                case "nobody" -> {}
                case "any-account" -> expected.addAll(PEOPLE);
                case "anyone" -> {
                    expected.addAll(PEOPLE);
                    expected.add("anonymous");
                    expected.addAll(WALLS);
                    if (line.isForPrograms()) {
                        expected.addAll(Set.of("own-source", "prometheus"));
                    }
                }
                default -> expected.add(word);
            }
        }
        return expected;
    }

    private static void add(String who, @Nullable HttpResponse<String> answer, Set<String> answered) {
        assertThat(answer == null ? 0 : answer.statusCode()).as("to " + who).isNotEqualTo(500);
        if (answer != null && !isRefused(answer)) {
            answered.add(who);
        }
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || (answer.statusCode() == 302 && (to.endsWith("/signin") || to.endsWith("/signin?again")));
    }

    private HttpResponse<String> asProgram(EndpointLine line, String person) throws Exception {
        return send(line, SOURCE, basic(account(person), PASSWORD));
    }

    private HttpResponse<String> asProgramWithCookie(EndpointLine line, String wall) throws Exception {
        return browser(wall).send(line.method(), line.path(SOURCE, OCCASION), "", "{}");
    }

    private HttpResponse<String> send(EndpointLine line, String source, String authorization) throws Exception {
        return programs.send(line.method(), line.path(source, "nobody"), authorization, "{}");
    }

    private HttpResponse<String> asPage(EndpointLine line, String person) throws Exception {
        var browser = browser(person);
        var path = line.path(SOURCE, WALLS.contains(person) ? OCCASION : "nobody");
        return line.method().equals("POST") ? browser.post("/signin", path, FIELDS) : browser.get(path);
    }

    private Browser browser(String person) throws Exception {
        var browser = browsers.get(person);
        if (browser == null) {
            browser = new Browser(port);
            if (WALLS.contains(person)) {
                browser.with("DRUMTOWER_WALL", Objects.requireNonNull(wallTokens.get(person)));
            } else if (!person.equals("anonymous")) {
                browser.signIn(account(person), PASSWORD);
            }
            browsers.put(person, browser);
        }
        return browser;
    }

    private static String account(String person) {
        return "matrix-" + person.toLowerCase(Locale.ROOT);
    }
}
