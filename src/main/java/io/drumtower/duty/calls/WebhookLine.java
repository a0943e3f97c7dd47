package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON whose member {@code text} chats in the form of Slack show; the rest is for relays. Follows no redirect. */
final class WebhookLine implements CallLine {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** From the first byte to the last: an answer that drips in is none. */
    private static final long WHOLE_SECONDS = 15;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI address;
    private final JsonMapper json;

    WebhookLine(URI address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /** @param delivery the same for all attempts: what came already is to be dropped */
    private record Body(
            String text,
            String delivery,
            String alarm,
            String severity,
            String turn,
            @Nullable String called,
            int attempt,
            String raisedAt) {}

    @Override
    public Line line() {
        return Line.WEBHOOK;
    }

    @Override
    public boolean reaches(Whom whom) {
        return whom.listener();
    }

    @Override
    public void send(Call call, String text) throws NotDelivered {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(WHOLE_SECONDS))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", call.delivery())
                .POST(BodyPublishers.ofString(json.writeValueAsString(body(call, text))))
                .build();
        var status = answer(request).statusCode();
        if (status < 200 || status > 299) {
            throw new NotDelivered(CallFailure.REFUSED, status, null);
        }
    }

    private HttpResponse<Void> answer(HttpRequest request) throws NotDelivered {
        var answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(WHOLE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            var late = e.getCause() instanceof HttpTimeoutException;
            throw new NotDelivered(late ? CallFailure.TIMED_OUT : CallFailure.UNREACHABLE, null, e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NotDelivered(CallFailure.TIMED_OUT, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered(CallFailure.UNREACHABLE, null, e);
        }
    }

    private static Body body(Call call, String text) {
        return new Body(
                text,
                call.delivery(),
                call.alarm(),
                call.severity().name().toLowerCase(Locale.ROOT),
                call.turn().name().toLowerCase(Locale.ROOT),
                call.called(),
                call.attempt(),
                call.raisedAt().toString());
    }
}
