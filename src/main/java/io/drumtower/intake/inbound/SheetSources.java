package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.command.SourcePlan;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Shown;
import io.drumtower.pages.Members;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The data sources that stand for sheets which people import again and again. */
@Component
class SheetSources {

    private final Registrations registrations;
    private final ShownIntakes intakes;
    private final QueryGateway queries;
    private final Clock clock;

    SheetSources(Registrations registrations, ShownIntakes intakes, QueryGateway queries, Clock clock) {
        this.registrations = registrations;
        this.intakes = intakes;
        this.queries = queries;
        this.clock = clock;
    }

    List<DataSource> of(Shown.Kind kind) {
        return queries
                .query(new FindDataSources(null, Page.MAX_LIMIT), FindDataSources.DataSources.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(one -> isSheet(one, kind))
                .toList();
    }

    private static boolean isSheet(DataSource source, Shown.Kind kind) {
        return Format.of(source.format())
                .filter(Format::isSheet)
                .flatMap(Format::shows)
                .filter(kind::equals)
                .isPresent();
    }

    /** @param isNew it is not registered before a sheet is taken in */
    record Chosen(DataSource source, boolean isNew) {}

    private static boolean isOf(DataSource source, String name, Format format) {
        return source.name().equals(name) && source.format().equals(format.id());
    }

    /**
     * One that there is, or a new one for the sheets of this name.
     *
     * @param typed {@code source}, or what the new one is: {@code name}, {@code channel}, {@code category}, {@code column}
     * @param file its name
     */
    Chosen choose(Map<String, String> typed, Shown.Kind kind, String file) {
        var format = Format.sheet(kind, !file.toLowerCase(Locale.ROOT).endsWith(".csv"));
        var chosen = typed.getOrDefault("source", "");
        if (chosen.isBlank()) {
            return new Chosen(fresh(typed, format), true);
        }
        var source = registrations.get(chosen);
        if (!source.format().equals(format.id())) {
            throw Refused.invalid("intake.problem.other-format", "file", source.format());
        }
        return new Chosen(source, false);
    }

    /** It becomes a source, or how it is read now is kept with its source. */
    void remember(SheetImport one) {
        var source = one.source();
        if (one.isNew) {
            registrations.register(source.id(), remapped(source, one.plan()), one.by);
        } else if (one.isRemapped()) {
            registrations.change(source.id(), remapped(registrations.get(source.id()), one.plan()), one.by);
        }
    }

    /** As it is now, but for what was chosen. */
    private static SourcePlan remapped(DataSource source, ShownPlan chosen) {
        var known = Document.plan(source);
        return new SourcePlan(
                source.name(),
                source.site(),
                source.format(),
                source.zone(),
                source.denyStatus(),
                source.denyRules(),
                source.silentAfterSeconds(),
                new ShownPlan(known.as(), known.feed(), known.pollMinutes(), chosen.mapping(), chosen.encoding()));
    }

    private DataSource fresh(Map<String, String> typed, Format format) {
        var plan = new ShownPlanRequest(
                        typed.get("channel"), typed.get("category"), typed.get("column"), null, null, null, null, null)
                .plan(format, intakes.of(format));
        var id = "sheet-" + UUID.randomUUID().toString().substring(0, 8);
        var name = Members.lineOrNull(typed.get("name"), "name");
        if (name == null) {
            throw Refused.invalid("intake.problem.import-name", "name");
        }
        if (of(format.shows().orElseThrow()).stream().anyMatch(one -> isOf(one, name, format))) {
            throw Refused.invalid("intake.problem.import-name-taken", "name", name);
        }
        return new DataSource(
                id,
                name,
                name,
                format.id(),
                BusinessDay.zone().getId(),
                null,
                List.of(),
                null,
                plan,
                FeedGrant.NONE,
                clock.instant(),
                null,
                null,
                null,
                List.of());
    }
}
