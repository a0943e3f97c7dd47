package io.drumtower.figures.projection;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a contribution can be cut by, as it is stored.
 *
 * @param others as sorted text {@code name=value}, one a line; empty for none
 */
record Dimensions(String site, String source, String others) {

    static Dimensions of(Map<String, String> values) {
        var site = values.getOrDefault("site", "");
        var source = values.getOrDefault("source", "");
        var named = (values.containsKey("site") ? 1 : 0) + (values.containsKey("source") ? 1 : 0);
        return new Dimensions(site, source, values.size() == named ? "" : others(values));
    }

    private static String others(Map<String, String> values) {
        var text = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            if (!name.equals("site") && !name.equals("source")) {
                text.append(text.isEmpty() ? "" : "\n").append(name).append('=').append(value);
            }
        });
        return text.toString();
    }
}
