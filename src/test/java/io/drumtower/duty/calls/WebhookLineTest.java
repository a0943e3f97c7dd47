package io.drumtower.duty.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.duty.AlarmEvent.CallFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookLineTest {

    private static final String TEXT = "停更 waf-1 2021-09-26 02:50 起｜请核实来源";

    @Test
    void tells_what_it_is_about_and_by_what_a_second_one_is_known() throws NotDelivered {
        try (var receiver = new WebhookReceiver()) {
            line(receiver.address()).send(Callees.call("contact:1"), TEXT);

            var call = receiver.received().get(0);
            assertThat(call.get("text").asString()).isEqualTo(TEXT);
            assertThat(call.get("delivery").asString()).isEqualTo("5f0f7d36-5a8e-3c49-8b10-6a0d3c6a1f1e");
            assertThat(receiver.keys()).containsExactly("5f0f7d36-5a8e-3c49-8b10-6a0d3c6a1f1e");
            assertThat(call.get("alarm").asString()).isEqualTo("intake.silence:waf-1~2");
            assertThat(call.get("severity").asString()).isEqualTo("critical");
            assertThat(call.get("turn").asString()).isEqualTo("officer");
            assertThat(call.get("called").asString()).isEqualTo("contact:1");
            assertThat(call.get("attempt").asInt()).isEqualTo(3);
            assertThat(call.get("raisedAt").asString()).isEqualTo("2021-09-25T19:05:00Z");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 503})
    void is_refused_by_any_answer_but_a_success(int status) {
        try (var receiver = new WebhookReceiver()) {
            receiver.answer(status);

            assertFails(receiver.address(), CallFailure.REFUSED, status);
        }
    }

    @Test
    void is_unreachable_where_nobody_listens() {
        var receiver = new WebhookReceiver();
        receiver.close();

        assertFails(receiver.address(), CallFailure.UNREACHABLE, null);
    }

    private static void assertFails(String address, CallFailure reason, @Nullable Integer status) {
        assertThatThrownBy(() -> line(address).send(Callees.call(null), TEXT))
                .isInstanceOfSatisfying(NotDelivered.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(reason);
                    assertThat(failure.status()).isEqualTo(status);
                });
    }

    private static WebhookLine line(String address) {
        return new WebhookLine(URI.create(address), new JsonMapper());
    }
}
