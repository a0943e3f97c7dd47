package io.drumtower.figures.projection;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureDefinition.Text;
import io.drumtower.figures.FigureRule;
import io.drumtower.figures.Rounding;
import io.drumtower.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All figures, as {@code figures/catalogue.yml} defines them. */
@Component
class Catalogue {

    private final Map<String, FigureDefinition> figures = new LinkedHashMap<>();

    Catalogue() throws IOException {
        try (var file = new ClassPathResource("figures/catalogue.yml").getInputStream()) {
            read(file);
        }
    }

    private void read(InputStream file) {
        List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        for (var entry : entries) {
            var figure = new FigureDefinition(
                    text(entry, "key"),
                    both(entry, "name"),
                    both(entry, "unit"),
                    both(entry, "definition"),
                    Aggregation.valueOf(text(entry, "aggregation")),
                    optional(entry, "rounding"),
                    text(entry, "countingRule"),
                    Boolean.parseBoolean(optional(entry, "countsRecords")),
                    Boolean.parseBoolean(optional(entry, "ofOccasions")),
                    optional(entry, "basis"),
                    optional(entry, "section"));
            requireRounding(figure);
            if (figures.put(figure.key(), figure) != null) {
                throw new IllegalStateException("figures/catalogue.yml defines " + figure.key() + " twice");
            }
        }
    }

    private static void requireRounding(FigureDefinition figure) {
        try {
            Rounding.of(figure.rounding());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("figures/catalogue.yml: " + figure.key() + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalStateException for a figure that no rule feeds, and for a rule that feeds no figure */
    Catalogue fedBy(List<FigureRule> rules) {
        var fed = new TreeSet<String>();
        rules.forEach(rule -> fed.addAll(rule.figures()));
        var unfed = new TreeSet<>(figures.keySet());
        unfed.removeAll(fed);
        fed.removeAll(figures.keySet());
        if (!unfed.isEmpty() || !fed.isEmpty()) {
            throw new IllegalStateException(
                    "figures without a rule: " + unfed + "; rules for figures that are not in the catalogue: " + fed);
        }
        return this;
    }

    Collection<FigureDefinition> all() {
        return figures.values();
    }

    /** Those that each half hour of a site has. */
    List<FigureDefinition> halfHourly() {
        return figures.values().stream().filter(figure -> !figure.ofOccasions()).toList();
    }

    FigureDefinition get(String key) {
        var figure = figures.get(key);
        if (figure == null) {
            throw Refused.notFound("figures.problem.unknown", key);
        }
        return figure;
    }

    private static String text(Map<String, Object> entry, String name) {
        var value = optional(entry, name);
        if (value == null) {
            throw new IllegalStateException("figures/catalogue.yml: " + name + " is missing in " + entry);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, Object> entry, String name) {
        var value = entry.get(name);
        return value == null ? null : value.toString();
    }

    private static Text both(Map<String, Object> entry, String name) {
        if (entry.get(name) instanceof Map<?, ?> words && words.get("zh") != null && words.get("en") != null) {
            return new Text(String.valueOf(words.get("zh")), String.valueOf(words.get("en")));
        }
        throw new IllegalStateException("figures/catalogue.yml: " + name + " needs zh and en in " + entry);
    }
}
