package io.drumtower.intake.format;

import java.util.List;
import java.util.Locale;

/** Tells programs from people by the user agent, as 口径 v1 defines it. */
final class BotNames {

    private static final List<String> NAMES = List.of(
            "bot",
            "spider",
            "crawl",
            "slurp",
            "http://",
            "https://",
            "curl/",
            "wget",
            "python",
            "go-http-client",
            "java/",
            "httpclient",
            "libwww",
            "libfetch",
            "scrapy",
            "headless",
            "phantomjs",
            "nikto",
            "nmap",
            "sqlmap",
            "masscan",
            "zgrab",
            "nuclei",
            "prometheus",
            "feed",
            "rss",
            "monitor",
            "axios",
            "node-fetch",
            "ruby",
            "php/");

    /** A brand of phones. */
    private static final String PHONE = "cubot";

    private BotNames() {}

    static boolean isBot(String agent) {
        String small = agent.toLowerCase(Locale.ROOT);
        String name = small.contains(PHONE) ? small.replace(PHONE, "") : small;
        return agent.isEmpty() || agent.equals("-") || NAMES.stream().anyMatch(name::contains);
    }
}
