package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.drumtower.DrumtowerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A person's eyes: the Chromium of the system, with a profile of its own. */
final class Eyes implements AutoCloseable {

    private static final boolean PICTURES = System.getProperty("drumtower.pictures") != null;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--ignore-certificate-errors");
    private static final int[] WIDTHS = {1920, 1280, 390};
    private static final int PHONE = 500;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final String root;
    private final Page page;

    Eyes(String root) {
        this.root = root;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)); // a colour that is still changing has no contrast of its own
        page = context.newPage();
        page.onConsoleMessage(message -> {
            var ofThePage = message.location().startsWith(page.url() + ":"); // a page may be a refusal itself
            if ((message.type().equals("error") || message.type().equals("warning")) && !ofThePage) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** What the console complained of: broken rules of the content security policy, failed loads, errors. */
    List<String> complaints() {
        return complaints;
    }

    void open(String path) {
        page.navigate(root + path);
    }

    void signIn() {
        signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
    }

    void signIn(String account, String password) {
        open("/signin");
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForURL(root + "/**");
    }

    /**
     * Looks at a page in every width, language and theme. With {@code -Ddrumtower.pictures} pictures of it are left in
     * {@code target/pictures}.
     */
    void look(String path, String name, Consumer<Page> first) {
        for (var language : List.of("zh-CN", "en")) {
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                first.accept(page);
                see("%s-%s-%s".formatted(name, language, theme.name().toLowerCase(Locale.ROOT)), language);
            }
        }
        assertThat(complaints).as(name).isEmpty();
    }

    /** Looks at the page as it stands, in every width and theme. */
    void look(String name) {
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            see(name + "-" + theme.name().toLowerCase(Locale.ROOT), page.evaluate("document.documentElement.lang"));
        }
    }

    private void see(String name, Object language) {
        for (var width : WIDTHS) {
            var seen = name + "-" + width;
            page.setViewportSize(width, width < PHONE ? 844 : 1080);
            judge(seen, language);
            if (PICTURES) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", seen + ".png")));
            }
        }
    }

    private void judge(String seen, Object language) {
        assertThat(page.evaluate("document.documentElement.lang")).as(seen).isEqualTo(language);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling of " + seen)
                .isEqualTo(true);
        assertThat(page.locator("h1").first().textContent()).as(seen).isNotBlank();
        if (isJudged(seen)) {
            assertThat(violations()).as("axe on " + seen).isEmpty();
        }
    }

    /** Colours do not depend on the width: a phone is judged in one theme. */
    private boolean isJudged(String seen) {
        var width = page.viewportSize().width;
        return width < PHONE ? seen.contains("light") : width != WIDTHS[0];
    }

    /** What axe finds against WCAG 2.2 AA: rule and place. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        if (page.evaluate("window.axe === undefined").equals(true)) {
            page.evaluate(axe());
        }
        return (List<String>) page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: ['wcag2a',"
                        + " 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})).violations.flatMap(found =>"
                        + " found.nodes.map(node => found.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)))");
    }

    private static String axe() {
        try (var script = Eyes.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
