package io.drumtower.duty.projection;

import io.drumtower.kernel.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first occasion. */
@Component
class OccasionStep implements SetUpStep {

    private final JdbcClient jdbc;

    OccasionStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Step step() {
        return Step.OCCASION;
    }

    @Override
    public boolean isDone() {
        return jdbc.sql("select exists (select from duty_occasion)")
                .query(Boolean.class)
                .single();
    }
}
