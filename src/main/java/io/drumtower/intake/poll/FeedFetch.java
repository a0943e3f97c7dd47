package io.drumtower.intake.poll;

import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.poll.FeedAnswer.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one feed. Each redirect is checked anew, three at most; all together has an end.
 */
public final class FeedFetch implements AutoCloseable {

    static final int MOST_REDIRECTS = 3;
    static final int LARGEST = 5 << 20;
    private static final long WHOLE_SECONDS = 20;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "feed-watch"));

    /**
     * @param etag that the host gave with its last answer; null for the first
     * @param lastModified as well
     */
    public FeedAnswer fetch(URI feed, FeedGrant grant, @Nullable String etag, @Nullable String lastModified) {
        var networks = new Networks(grant);
        var course = new Course();
        var end = watch.schedule(course::stop, WHOLE_SECONDS, TimeUnit.SECONDS);
        try (var client = FeedClient.of(networks)) {
            var at = feed;
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                if (!networks.allows(FeedAddress.port(at))) {
                    return FeedAnswer.failed(Problem.PORT);
                }
                var request = new HttpGet(at);
                request.setHeader(HttpHeaders.USER_AGENT, "Drumtower feed reader");
                request.setHeader(
                        HttpHeaders.ACCEPT, "application/rss+xml, application/atom+xml, application/xml, */*");
                set(request, HttpHeaders.IF_NONE_MATCH, etag);
                set(request, HttpHeaders.IF_MODIFIED_SINCE, lastModified);
                course.follow(request);
                var answer = ask(client, request);
                if (answer.redirect() == null) {
                    return answer;
                }
                var next = FeedAddress.read(at.resolve(answer.redirect()).toString());
                if (next.isEmpty()) {
                    return FeedAnswer.failed(Problem.REDIRECT);
                }
                at = next.get();
            }
            return FeedAnswer.failed(Problem.REDIRECT);
        } catch (FeedClient.NotAllowedException e) {
            return FeedAnswer.failed(Problem.NETWORK);
        } catch (UnknownHostException e) {
            return FeedAnswer.failed(Problem.UNKNOWN_HOST);
        } catch (IOException | IllegalArgumentException e) {
            var isLate = e instanceof InterruptedIOException || course.isStopped();
            return FeedAnswer.failed(isLate ? Problem.TIMED_OUT : Problem.UNREACHABLE);
        } finally {
            end.cancel(false);
        }
    }

    /** The request that is on its way, until the time of all together is over. */
    private static final class Course {

        private @Nullable HttpGet request;
        private boolean stopped;

        synchronized void follow(HttpGet next) throws InterruptedIOException {
            if (stopped) {
                throw new InterruptedIOException();
            }
            request = next;
        }

        synchronized void stop() {
            stopped = true;
            if (request != null) {
                request.abort();
            }
        }

        synchronized boolean isStopped() {
            return stopped;
        }
    }

    private static void set(HttpGet request, String header, @Nullable String value) {
        if (value != null) {
            request.setHeader(header, value);
        }
    }

    /** What is not read to its end is cut off: the client would else read on for as long as the host likes. */
    private static FeedAnswer ask(CloseableHttpClient client, HttpGet request) throws IOException {
        try {
            return client.execute(request, response -> {
                var answer = answer(response);
                if (answer.body() == null) {
                    request.abort();
                    throw new CutOffException(answer);
                }
                return answer;
            });
        } catch (CutOffException e) {
            return e.answer;
        }
    }

    private static FeedAnswer answer(ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        if (REDIRECTS.contains(status)) {
            var to = value(response.getFirstHeader(HttpHeaders.LOCATION));
            return to == null ? FeedAnswer.failed(Problem.REDIRECT) : FeedAnswer.redirected(to);
        }
        if (status == 304) {
            return FeedAnswer.unchanged();
        }
        if (status != 200 || response.getEntity() == null) {
            return FeedAnswer.refused(status, value(response.getFirstHeader(HttpHeaders.RETRY_AFTER)));
        }
        var body = response.getEntity().getContent().readNBytes(LARGEST + 1);
        return body.length > LARGEST
                ? FeedAnswer.failed(Problem.TOO_LARGE)
                : FeedAnswer.told(
                        body,
                        value(response.getFirstHeader(HttpHeaders.ETAG)),
                        value(response.getFirstHeader(HttpHeaders.LAST_MODIFIED)));
    }

    private static @Nullable String value(@Nullable Header header) {
        var value = header == null ? null : header.getValue();
        return value == null || value.length() > 1_000 || value.chars().anyMatch(Character::isISOControl)
                ? null
                : value;
    }

    private static final class CutOffException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient FeedAnswer answer;

        CutOffException(FeedAnswer answer) {
            this.answer = answer;
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
