package io.drumtower.platform.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ready means that something can be appended: the head of the log can be read, on a server that takes writes. */
@Component("log")
class LogHealth implements HealthIndicator {

    private final JdbcClient jdbc;

    LogHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        var writable = jdbc.sql("select not pg_is_in_recovery() and exists (select from log_head)")
                .query(Boolean.class)
                .single();
        return writable ? Health.up().build() : Health.outOfService().build();
    }
}
