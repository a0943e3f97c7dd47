package io.drumtower.intake.projection;

import io.drumtower.kernel.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first data source. */
@Component
class SourceStep implements SetUpStep {

    private final JdbcClient jdbc;

    SourceStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Step step() {
        return Step.SOURCE;
    }

    @Override
    public boolean isDone() {
        return jdbc.sql("select exists (select from intake_source)")
                .query(Boolean.class)
                .single();
    }
}
