package io.drumtower;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the running program like a browser, with cookies, but follows no redirect by itself. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private final String root;

    public Browser(int port) {
        this("http://localhost:" + port, HttpClient.newBuilder());
    }

    /** @param root scheme, host and port */
    public Browser(String root, HttpClient.Builder http) {
        this.root = root;
        this.http = http.cookieHandler(cookies).build();
    }

    /** Sends a cookie with every request, whatever its path. */
    public Browser with(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
        return this;
    }

    /** What it sends as {@code Cookie}. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The value of {@code Authorization}. */
    public static String basic(String account, String password) {
        var both = account + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Posts a form with the token of the page at {@code form}. */
    public HttpResponse<String> post(String form, String path, Map<String, String> fields) throws Exception {
        return send(formOf(form, path, fields));
    }

    /** As a script of a page sends a form. */
    public HttpResponse<String> postAsScript(String form, String path, Map<String, String> fields) throws Exception {
        return send(formOf(form, path, fields).header("HX-Request", "true"));
    }

    private HttpRequest.Builder formOf(String form, String path, Map<String, String> fields) throws Exception {
        var token = CSRF.matcher(get(form).body());
        if (!token.find()) {
            throw new AssertionError("no form at " + form);
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + token.group(1)));
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Posts like a program. */
    public HttpResponse<String> postJson(String path, String authorization, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(json)));
    }

    /**
     * Asks like a program, with any method; {@code ANY} is GET.
     *
     * @param authorization blank for none
     * @param json sent with every method but GET
     */
    public HttpResponse<String> send(String method, String path, String authorization, String json) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (!authorization.isBlank()) {
            request.header("Authorization", authorization);
        }
        if (method.equals("GET") || method.equals("ANY")) {
            return send(request);
        }
        return send(request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postWithoutToken(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(root + path)).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> signIn(String account, String password) throws Exception {
        return post("/signin", "/signin", Map.of("username", account, "password", password));
    }

    /** An answer that need not have come to its end. */
    public HttpResponse<InputStream> open(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(root + path)).build();
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), Browser::body);
    }

    /** Of a stream nothing is read: it has no end. */
    private static BodySubscriber<String> body(ResponseInfo answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? new Unread()
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static final class Unread implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> part) {}

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onComplete() {}
    }
}
