package io.drumtower.intake.sender;

import java.util.List;

/**
 * A text for the configuration of one program.
 *
 * @param id for the page
 * @param program its name, the same in every language
 * @param file where it goes
 */
public record Snippet(String id, String program, String file, String text) {

    private static final String CURL = """
            curl -H 'Authorization: Bearer {token}' --data-binary @{file} {url}
            """;

    private static final String LOG_EVERY_MINUTE = """
            * * * * * root curl -sS -H 'Authorization: Bearer {token}' -F file=@/var/log/nginx/access.log {url}/files
            """;

    private static final String NGINX = """
            access_log /var/log/nginx/access.log combined;
            """;

    private static final String SURICATA = """
            outputs:
              - eve-log:
                  enabled: yes
                  filetype: regular
                  filename: eve.json
                  types:
                    - alert
            """;

    private static final String MODSECURITY = """
            SecAuditEngine RelevantOnly
            SecAuditLogType Serial
            SecAuditLogFormat JSON
            SecAuditLogParts ABCFHZ
            SecAuditLog /var/log/modsecurity/audit.json
            """;

    private static final String VECTOR = """
            [sources.{source}]
            type = "file"
            include = ["{file}"]

            [sinks.drumtower-{source}]
            type = "http"
            inputs = ["{source}"]
            uri = "{url}"
            auth.strategy = "bearer"
            auth.token = "{token}"
            encoding.codec = "text"
            framing.method = "newline_delimited"
            batch.max_events = 1000
            batch.timeout_secs = 5
            buffer.type = "disk"
            buffer.max_size = 268435488
            """;

    private static final String FLUENT_BIT = """
            [INPUT]
                Name          tail
                Path          {file}
                Parser        json
                DB            /var/lib/fluent-bit/{source}.db

            [OUTPUT]
                Name          http
                Match         *
                Host          {host}
                Port          {port}
                tls           {tls}
                URI           /api/intake/{source}
                Format        json_lines
                json_date_key false
                Header        Authorization Bearer {token}
            """;

    /** @param format the id of a format; an unknown one has none */
    public static List<Snippet> of(String format, Address to) {
        return switch (format) {
            case "access-log" ->
                List.of(
                        snippet("curl", "curl", "", CURL, "access.log", to), // the first try
                        snippet("nginx", "nginx", "/etc/nginx/nginx.conf", NGINX, "", to),
                        snippet("cron", "curl, cron", "/etc/cron.d/drumtower", LOG_EVERY_MINUTE, "", to),
                        snippet(
                                "vector",
                                "Vector",
                                "/etc/vector/vector.toml",
                                VECTOR,
                                "/var/log/nginx/access.log",
                                to));
            case "suricata-eve" ->
                json("Suricata", "/etc/suricata/suricata.yaml", SURICATA, "/var/log/suricata/eve.json", to);
            case "modsecurity" ->
                json(
                        "ModSecurity",
                        "/etc/modsecurity/modsecurity.conf",
                        MODSECURITY,
                        "/var/log/modsecurity/audit.json",
                        to);
            case "cloudevents" -> List.of(snippet("curl", "curl", "", CURL, "event.json", to));
            case "rss", "atom" -> List.of(snippet("curl", "curl", "", CURL, "feed.xml", to));
            case "xlsx", "csv" -> List.of(snippet("curl", "curl", "", CURL, "sheet." + format, to));
            case "messages-xlsx", "messages-csv" ->
                List.of(snippet("curl", "curl", "", CURL, format.replace('-', '.'), to));
            default -> List.of();
        };
    }

    private static List<Snippet> json(String program, String file, String text, String log, Address to) {
        return List.of(
                snippet("curl", "curl", "", CURL, log.substring(log.lastIndexOf('/') + 1), to),
                snippet("sender", program, file, text, log, to),
                snippet("vector", "Vector", "/etc/vector/vector.toml", VECTOR, log, to),
                snippet("fluent-bit", "Fluent Bit", "/etc/fluent-bit/fluent-bit.conf", FLUENT_BIT, log, to));
    }

    private static Snippet snippet(String id, String program, String file, String text, String log, Address to) {
        return new Snippet(id, program, file, to.in(text.replace("{file}", log)));
    }
}
