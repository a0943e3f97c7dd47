package io.drumtower.duty.projection;

import io.drumtower.duty.OfficeEvent.OfficeDescribed;
import io.drumtower.kernel.Office;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.SetUpStep;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office is called now, in one row. */
@Component
class OfficeName implements Projection, Office, SetUpStep {

    private final JdbcClient jdbc;
    private volatile String last = "";

    OfficeName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "duty.office";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == OfficeDescribed.class;
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof OfficeDescribed described) {
            jdbc.sql("insert into duty_office (name) values (?) on conflict (only_row) do update"
                            + " set name = excluded.name")
                    .param(described.name())
                    .update();
        }
    }

    /** The page that says that the database is away has its name on it, too. */
    @Override
    public String name() {
        try {
            last = jdbc.sql("select name from duty_office")
                    .query(String.class)
                    .optional()
                    .orElse("");
        } catch (DataAccessException e) {
            return last;
        }
        return last;
    }

    @Override
    public Step step() {
        return Step.OFFICE;
    }

    @Override
    public boolean isDone() {
        return !name().isEmpty();
    }
}
