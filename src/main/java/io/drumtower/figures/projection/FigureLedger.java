package io.drumtower.figures.projection;

import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Projection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The contributions of all events to all figures. Nothing else adds up anywhere. */
@Component
class FigureLedger implements Projection {

    private final Catalogue catalogue;
    private final Rules rules;
    private final EventLog log;
    private final JdbcTemplate jdbc;

    FigureLedger(Catalogue catalogue, Rules rules, EventLog log, JdbcTemplate jdbc) {
        this.catalogue = catalogue.fedBy(rules.figures());
        this.rules = rules;
        this.log = log;
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
        return new LedgerBatch(catalogue, rules, log, new LedgerTables(jdbc));
    }
}
