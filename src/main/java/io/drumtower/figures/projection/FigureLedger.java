package io.drumtower.figures.projection;

import io.drumtower.figures.FeedRule;
import io.drumtower.figures.FigureRule;
import io.drumtower.kernel.Projection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The contributions of all events to all figures. Nothing else adds up anywhere. */
@Component
class FigureLedger implements Projection {

    private final Catalogue catalogue;
    private final List<FigureRule> rules;
    private final List<FeedRule> feedRules;
    private final JdbcTemplate jdbc;

    FigureLedger(Catalogue catalogue, List<FigureRule> rules, List<FeedRule> feedRules, JdbcTemplate jdbc) {
        this.catalogue = catalogue.fedBy(rules);
        this.rules = List.copyOf(rules);
        this.feedRules = List.copyOf(feedRules);
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "figures.ledger";
    }

    @Override
    public boolean handles(Class<?> event) {
        return true;
    }

    @Override
    public Batch begin() {
        return new LedgerBatch(catalogue, rules, feedRules, new LedgerTables(jdbc));
    }
}
