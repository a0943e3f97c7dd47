package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.StillAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@DrumtowerTest
@Import(WallLinksTest.Wall.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallLinksTest {

    private static final String ADMIN = basic(ACCOUNT, PASSWORD);

    private final String expo = "expo-" + UUID.randomUUID();
    private final Browser screen;
    private final Browser programs;
    private final int port;

    @Autowired
    WallLinksTest(@LocalServerPort int port) {
        this.port = port;
        this.screen = new Browser(port);
        this.programs = new Browser(port);
    }

    /** What a wall consists of, as far as this test needs it. */
    @TestComponent
    @RestController
    static class Wall {

        private final StillAllowed still;

        Wall(StillAllowed still) {
            this.still = still;
        }

        @GetMapping("/wall/{occasion}/probe")
        @RolesAllowed({"OPERATIONS", "WALL"})
        String probe(@PathVariable String occasion, Principal who) {
            return occasion + " " + still.isAllowed(who, "OPERATIONS", "WALL") + " " + still.isAllowed(who, "DUTY");
        }
    }

    @BeforeEach
    void an_occasion() throws Exception {
        AnOccasion.schedule(programs, expo);
    }

    @Test
    void open_the_wall_of_their_occasion_and_leave_the_address() throws Exception {
        var link = issue();

        var arrived = screen.get(path(link) + "&lang=en");

        assertThat(arrived.statusCode()).isEqualTo(302);
        assertThat(arrived.headers().firstValue("Location").orElseThrow()).endsWith("/wall/" + expo + "?lang=en");
        assertThat(arrived.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("DRUMTOWER_WALL=", "Path=/wall/" + expo + ";", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        var seen = probe();
        assertThat(seen.body()).isEqualTo(expo + " true false");
        assertThat(seen.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
    }

    @Test
    void open_nothing_else() throws Exception {
        var token = token(issue());
        var anywhere = new Browser(port).with("DRUMTOWER_WALL", token);

        assertThat(anywhere.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/signin");
        assertThat(anywhere.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(anywhere.get("/wall/another/probe").statusCode()).isEqualTo(403);
        assertThat(screen.get("/wall/another?link=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void stop_at_once_when_they_are_revoked_and_say_so() throws Exception {
        var link = issue();
        screen.get(path(link));
        assertThat(probe().statusCode()).isEqualTo(200);

        String id = JsonPath.read(link, "$.id");
        var revoked = programs.postJson("/api/occasions/" + expo + "/wall-links/" + id + "/revocations", ADMIN, "{}");

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(probe().statusCode()).isEqualTo(410);
        assertThat(screen.get("/wall/" + expo + "/probe", "Accept", "text/html").body())
                .contains("已经失效", "请向运维人员要一个新链接");
        assertThat(screen.get("/wall/" + expo + "/probe", "HX-Request", "true").body())
                .contains("access.wall-link.ended");
        assertThat(screen.get(path(link), "Accept", "text/html").statusCode()).isEqualTo(410);
    }

    @Test
    void end_when_their_occasion_is_cancelled() throws Exception {
        screen.get(path(issue()));

        AnOccasion.cancel(programs, expo);

        assertThat(probe().statusCode()).isEqualTo(410);
        var another = programs.postJson("/api/occasions/" + expo + "/wall-links", ADMIN, "{}");
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(another.body()).contains("access.wall-link.occasion-over");
    }

    @Test
    void end_a_day_after_their_occasion_as_it_is_planned_now() throws Exception {
        var link = issue();
        assertThat((String) JsonPath.read(link, "$.until")).isEqualTo("2099-11-06T03:00:00Z");
        screen.get(path(link));

        AnOccasion.moveTo(programs, expo, "2020-11-05T08:00:00+08:00");

        assertThat(probe().statusCode()).isEqualTo(410);
    }

    @Test
    void that_are_none_are_told_so() throws Exception {
        var wrong = screen.get("/wall/" + expo + "?link=short", "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("可能没有复制完整");

        var forged = new Browser(port).with("DRUMTOWER_WALL", "A".repeat(43));
        assertThat(forged.get("/wall/" + expo + "/probe").statusCode()).isEqualTo(401);
    }

    @Test
    void that_ended_do_not_keep_out_whoever_is_signed_in() throws Exception {
        var someone = new Browser(port).with("DRUMTOWER_WALL", "A".repeat(43));
        someone.signIn(ACCOUNT, PASSWORD);

        assertThat(someone.get("/wall/" + expo + "/probe").body()).isEqualTo(expo + " true true");
    }

    @Test
    void are_listed_and_made_and_revoked_on_a_page() throws Exception {
        var page = "/occasions/" + expo + "/wall-links";
        var operations = new Browser(port);
        operations.signIn(ACCOUNT, PASSWORD);
        assertThat(operations.get(page).body()).contains("没有在用的链接", "2099-11-06 11:00:00");

        var made = operations.post(page, page, Map.of());
        assertThat(made.body()).containsPattern("http://localhost:\\d+/wall/" + expo + "\\?link=[A-Za-z0-9_-]{43}<");
        assertThat(operations.get(page).body()).contains("未用过").doesNotContain("?link=");

        var revoke = made.body().replaceAll("(?s).*(/occasions/[^\"]*/revocations).*", "$1");
        operations.post(page, revoke, Map.of());
        assertThat(operations.get(page + "?revoked").body()).contains("没有在用的链接", "链接已作废");
        assertThat(operations.get("/occasions/none/wall-links").statusCode()).isEqualTo(404);
    }

    private String issue() throws Exception {
        var issued = programs.postJson("/api/occasions/" + expo + "/wall-links", ADMIN, "{}");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return issued.body();
    }

    private static String path(String issued) {
        String link = JsonPath.read(issued, "$.link");
        return link.substring(link.indexOf("/wall/"));
    }

    private static String token(String issued) {
        return path(issued).substring(path(issued).indexOf('=') + 1);
    }

    private HttpResponse<String> probe() throws Exception {
        return screen.get("/wall/" + expo + "/probe");
    }
}
