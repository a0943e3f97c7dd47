package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.command.SourcePlan;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Shown;
import io.drumtower.pages.Members;
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

    SheetSources(Registrations registrations, ShownIntakes intakes, QueryGateway queries) {
        this.registrations = registrations;
        this.intakes = intakes;
        this.queries = queries;
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

    /**
     * One that there is, or a new one for the sheets of this name.
     *
     * @param typed {@code source}, or what the new one is: {@code name}, {@code channel}, {@code category}, {@code column}
     * @param file its name
     */
    DataSource choose(Map<String, String> typed, Shown.Kind kind, String file, String by) {
        var format = Format.sheet(kind, !file.toLowerCase(Locale.ROOT).endsWith(".csv"));
        var chosen = typed.getOrDefault("source", "");
        if (chosen.isBlank()) {
            return register(typed, format, by);
        }
        var source = registrations.get(chosen);
        if (!source.format().equals(format.id())) {
            throw Refused.invalid("intake.problem.other-format", "file", source.format());
        }
        return source;
    }

    private DataSource register(Map<String, String> typed, Format format, String by) {
        var plan = new ShownPlanRequest(
                        typed.get("channel"), typed.get("category"), typed.get("column"), null, null, null, null, null)
                .plan(format, intakes.of(format));
        var id = "sheet-" + UUID.randomUUID().toString().substring(0, 8);
        var name = Members.lineOrNull(typed.get("name"), "name");
        if (name == null) {
            throw Refused.invalid("intake.problem.import-name", "name");
        }
        var zone = BusinessDay.zone().getId();
        registrations.register(id, new SourcePlan(name, name, format.id(), zone, null, List.of(), null, plan), by);
        return registrations.get(id);
    }
}
