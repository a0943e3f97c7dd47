package io.drumtower.publishing.projection;

import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Refused;
import io.drumtower.publishing.CountUnclassified;
import io.drumtower.publishing.FindOpen;
import io.drumtower.publishing.FindPublications;
import io.drumtower.publishing.FindReleased;
import io.drumtower.publishing.FindWithdrawn;
import io.drumtower.publishing.GetPublication;
import io.drumtower.publishing.PublicationEvent;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All publications as they are now, one row each. */
@Component
class Publications implements Projection {

    private final JdbcTemplate template;
    private final PublicationReader reader;
    private final EventLog log;

    Publications(JdbcTemplate template, JdbcClient jdbc, EventLog log) {
        this.template = template;
        this.reader = new PublicationReader(jdbc);
        this.log = log;
    }

    @Override
    public String group() {
        return "publishing.publications";
    }

    @Override
    public boolean handles(Class<?> event) {
        return PublicationEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return new PublicationTable(template);
    }

    @QueryHandler
    FindPublications.Publications handle(FindPublications query) {
        return new FindPublications.Publications(reader.find(query), reader.unclassified());
    }

    @QueryHandler
    CountUnclassified.Waiting handle(CountUnclassified query) {
        return new CountUnclassified.Waiting(reader.unclassified());
    }

    @QueryHandler
    GetPublication.Told handle(GetPublication query) {
        var id = uuid(query.id());
        var publication = reader.find(id).orElseThrow(() -> unknown(query.id()));
        return new GetPublication.Told(publication, log.at(reader.positions(id, publication.position())));
    }

    @QueryHandler
    FindReleased.Released handle(FindReleased query) {
        return reader.released(query.ids());
    }

    @QueryHandler
    FindWithdrawn.Withdrawn handle(FindWithdrawn query) {
        return reader.withdrawn(query.ids());
    }

    @QueryHandler
    FindOpen.Open handle(FindOpen query) {
        return new FindOpen.Open(reader.open(query.ids()));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static Refused unknown(String id) {
        return Refused.notFound("publishing.problem.no-such-publication", id);
    }
}
