package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How often something was read. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadershipTest {

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
    }

    @Test
    void is_told_by_title_and_of_new_media_alone() throws Exception {
        var article = release("wechat", "示例推文");
        desk.expect(201, "/api/readership-samples", sample(article, 900));
        desk.expect(201, "/api/readership-samples", sample("没有登记的推文", 800));
        desk.refuse(
                "publishing.problem.reads-of-website",
                "/api/readership-samples",
                sample(release("website", "示例公告"), 1_000));

        var most = desk.get("/api/figures/readership.most-reads?year=1972");
        assertThat(JsonPath.<Integer>read(most, "$.value")).isEqualTo(900);
        assertThat(most).contains("示例推文");
    }

    private String release(String channel, String title) throws Exception {
        return JsonPath.read(
                desk.expect(
                        201,
                        "/api/publications",
                        "{\"channel\":\"%s\",\"title\":\"%s\",\"publishedAt\":\"1972-03-05\"}"
                                .formatted(channel, title)),
                "$.id");
    }

    private static String sample(String publication, int reads) {
        return "{\"publication\":\"%s\",\"reads\":%d,\"sampledAt\":\"1972-12-01T00:00:00Z\"}"
                .formatted(publication, reads);
    }
}
