package io.drumtower.access.inbound;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CharactersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/publications?text=%00", "/messages?id=a%00b", "/incidents?x=%00"})
    void that_no_text_can_hold_are_refused(String path) throws Exception {
        var browser = new Browser(port);
        browser.signIn(ACCOUNT, PASSWORD);

        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("platform.problem.characters");
    }

    @Test
    void of_a_number_are_all_of_it(@Autowired Visible visible, @Autowired PersonalTokens tokens) throws Exception {
        var desk = new Desk(port, visible, tokens);

        var answer = desk.expect(
                400,
                "/api/administrative-actions",
                "{\"kind\":\"fee\",\"amount\":12.5,\"from\":\"1970-01-01\",\"to\":\"1970-12-31\",\"evidence\":\"台账\"}");
        assertThat(answer).contains("platform.problem.member-malformed", "amount");
    }
}
