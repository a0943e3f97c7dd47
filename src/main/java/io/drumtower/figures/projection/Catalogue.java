package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.COVER;
import static io.drumtower.figures.Aggregation.FORMULA;
import static io.drumtower.figures.Aggregation.LATEST;
import static io.drumtower.figures.Aggregation.LEVEL;
import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureDefinition.Text;
import io.drumtower.figures.FigureRule;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.Formula;
import io.drumtower.figures.ReportSection;
import io.drumtower.figures.Rounding;
import io.drumtower.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All figures, as {@code figures/catalogue.yml} defines them. */
@Component
class Catalogue {

    private static final Duration LONGEST_COVER = Duration.ofDays(366);

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
                    Cut.valueOf(Objects.requireNonNullElse(optional(entry, "cut"), Cut.HALF_HOUR.name())),
                    Boolean.parseBoolean(optional(entry, "manual")),
                    optional(entry, "partOf"),
                    optional(entry, "formula"),
                    optional(entry, "opening"),
                    optional(entry, "zeroBy"),
                    optional(entry, "basis"),
                    optional(entry, "section"));
            require(figure);
            if (figures.put(figure.key(), figure) != null) {
                throw new IllegalStateException("figures/catalogue.yml defines " + figure.key() + " twice");
            }
        }
        requireLinks();
    }

    private static void require(FigureDefinition figure) {
        try {
            Rounding.of(figure.rounding());
            if (figure.section() != null) {
                ReportSection.of(figure.section());
            }
            if (figure.formula() != null) {
                Formula.of(figure.formula());
            }
        } catch (IllegalArgumentException e) {
            throw wrong(figure, String.valueOf(e.getMessage()));
        }
        if ((figure.formula() != null) != (figure.aggregation() == FORMULA)) {
            throw wrong(figure, "a formula belongs to the aggregation FORMULA, and to no other");
        }
    }

    /** What figures say of each other. A formula is reckoned from figures that have contributions. */
    private void requireLinks() {
        for (var figure : figures.values()) {
            if (figure.formula() != null) {
                Formula.of(figure.formula()).terms().forEach(term -> {
                    var part = figures.get(term.figure());
                    if (part == null || part.aggregation() == FORMULA) {
                        throw wrong(figure, "its formula needs a figure " + term.figure() + " that is no formula");
                    }
                });
            }
            var opening = figures.get(String.valueOf(figure.opening()));
            if ((figure.aggregation() == LEVEL) != (opening != null && opening.aggregation() == LATEST)) {
                throw wrong(figure, "a level, and no other, has an opening of the aggregation LATEST");
            }
            if (figure.zeroBy() != null) {
                var cover = figures.get(figure.zeroBy());
                if (cover == null || cover.aggregation() != COVER || figure.aggregation() != SUM) {
                    throw wrong(figure, "zeroBy is for a sum, and names a figure of the aggregation COVER");
                }
            }
        }
    }

    private static IllegalStateException wrong(FigureDefinition figure, String sentence) {
        return new IllegalStateException("figures/catalogue.yml: " + figure.key() + ": " + sentence);
    }

    /** @throws IllegalStateException for a figure that no rule feeds, and for a rule that feeds no figure */
    Catalogue fedBy(List<FigureRule> rules) {
        var fed = new TreeSet<String>();
        rules.forEach(rule -> fed.addAll(rule.figures()));
        var unfed = figures.values().stream()
                .filter(figure -> figure.aggregation() != FORMULA)
                .map(FigureDefinition::key)
                .collect(Collectors.toCollection(TreeSet::new));
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
        return figures.values().stream()
                .filter(figure -> figure.cut() == Cut.HALF_HOUR)
                .toList();
    }

    /** What covers the beginning of a period may have begun before it. */
    FindFigure reach(FindFigure query) {
        return get(query.figure()).aggregation() == COVER
                ? query.from(query.from().minus(LONGEST_COVER))
                : query;
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
