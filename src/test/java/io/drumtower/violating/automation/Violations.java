package io.drumtower.violating.automation;

import org.axonframework.deadline.DeadlineManager;
import org.springframework.jdbc.core.simple.JdbcClient;

interface Violations {

    void one_clockwork_and_no_other(DeadlineManager deadlines);

    void sql_sits_with_the_rows(JdbcClient jdbc);
}
