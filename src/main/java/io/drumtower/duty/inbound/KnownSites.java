package io.drumtower.duty.inbound;

import io.drumtower.figures.FindLedger;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** For the form of an occasion: a site that no source has would watch nothing. */
@Component("knownSites")
class KnownSites {

    private final QueryGateway queries;

    KnownSites(QueryGateway queries) {
        this.queries = queries;
    }

    /** Those of the data sources. */
    public List<String> all() {
        return queries.query(new FindLedger(List.of()), FindLedger.Ledger.class).join().feeds().stream()
                .map(FindLedger.Feed::site)
                .distinct()
                .sorted()
                .toList();
    }
}
