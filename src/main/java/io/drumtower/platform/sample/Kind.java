package io.drumtower.platform.sample;

/** What attackers try, as each of the three devices names it. */
enum Kind {
    SCAN(
            30,
            2,
            "扫描探测",
            "attack-reputation-scanner",
            913100,
            "Attempted Information Leak",
            "ET SCAN Suspicious inbound",
            "/"),
    INJECTION(
            26, 4, "SQL注入", "attack-sqli", 942100, "Web Application Attack", "ET WEB_SERVER SQL injection", "/search"),
    SCRIPT(
            12,
            3,
            "跨站脚本",
            "attack-xss",
            941100,
            "Web Application Attack",
            "ET WEB_SERVER script tag in URI",
            "/message"),
    TRAVERSAL(11, 4, "路径穿越", "attack-lfi", 930100, "Web Application Attack", "ET WEB_SERVER ../ in URI", "/download"),
    STUFFING(
            9,
            3,
            "撞库",
            "attack-disclosure",
            953120,
            "Attempted User Privilege Gain",
            "ET POLICY many sign-ins",
            "/login"),
    COMMAND(
            7,
            5,
            "命令执行",
            "attack-rce",
            932160,
            "Attempted Administrator Privilege Gain",
            "ET EXPLOIT shell in URI",
            "/cgi/ping"),
    UPLOAD(
            5,
            5,
            "木马上传",
            "attack-injection-php",
            933100,
            "A Network Trojan was detected",
            "ET TROJAN web shell",
            "/upload");

    private static final int ALL = 100;

    final int weight;

    /** 1 to 5, 5 is the worst. */
    final int severity;

    final String chinese;
    final String tag;
    final int rule;
    final String category;
    final String signature;
    final String path;

    Kind(
            int weight,
            int severity,
            String chinese,
            String tag,
            int rule,
            String category,
            String signature,
            String path) {
        this.weight = weight;
        this.severity = severity;
        this.chinese = chinese;
        this.tag = tag;
        this.rule = rule;
        this.category = category;
        this.signature = signature;
        this.path = path;
    }

    /** @param share 0 to 1 */
    static Kind of(double share) {
        var left = share * ALL;
        for (var kind : values()) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        return SCAN;
    }
}
