package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramRoleTest {

    private record Office(String url, String owner, String password) implements Server {}

    private static final String AS_ADMINISTRATOR = "As a database administrator run: ";

    private final Path data;
    private final EmbeddedPostgres server;
    private final JdbcClient administrator;
    private final ProgramRole role;

    ProgramRoleTest(@TempDir Path data) throws IOException {
        this.data = data;
        server = EmbeddedPostgres.start(data, 0);
        administrator = JdbcClient.create(new DriverManagerDataSource(server.url(), server.owner(), server.password()));
        role = new ProgramRole(new Office(server.url().replace("/postgres", "/office"), "office", "a key"));
    }

    @BeforeAll
    void make() {
        administer("create role office login createrole password 'a key'");
        administer("alter role office set log_statement = 'all'");
        administer("create database office owner office");
    }

    @Test
    void is_made_with_no_password_in_the_log() throws IOException {
        role.ensure();
        awaitInLog("create role \"office_program\"");

        administer("alter role office_program password 'another'");
        role.ensure();
        awaitInLog("alter role \"office_program\"");
    }

    @Test
    void is_made_by_an_administrator_who_does_what_the_sentence_says() {
        administer("alter role office nocreaterole");
        administer("revoke connect on database office from public");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(role::ensure)
                .withMessageContaining("office may not create the role")
                .satisfies(e -> {
                    assertThat(e.action()).startsWith(AS_ADMINISTRATOR).doesNotContain(role.password());
                    administer(e.action().substring(AS_ADMINISTRATOR.length()));
                });

        role.ensure();
    }

    @RepeatedTest(3)
    void is_made_by_instances_that_start_together() {
        var together = new CyclicBarrier(8);

        var starts = IntStream.range(0, together.getParties())
                .mapToObj(instance ->
                        CompletableFuture.runAsync(() -> ensureTogether(together), task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new);

        assertThat(CompletableFuture.allOf(starts)).succeedsWithin(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "alter role office_program superuser, it is a superuser",
        "alter role office_program bypassrls, it passes by row security",
        "alter role office_program createrole, it may make roles and so join any",
        "alter role office_program replication, it may copy the whole server",
        "grant pg_write_all_data to office_program, it belongs to pg_write_all_data",
        "revoke office_program from office; grant office to office_program, it belongs to the owner of the tables",
    })
    void is_refused_when_the_grants_do_not_hold_it(String sql, String excess) {
        role.ensure();
        administer(sql);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(role::ensure)
                .withMessage("the database role office_program may do more than the program should: " + excess)
                .satisfies(e -> assertThat(e.action()).contains("alter role \"office_program\" nosuperuser"));
    }

    @Test
    void is_refused_when_the_events_are_its_own() {
        role.ensure();
        inOffice().sql("create table event_entry ()").update();
        inOffice().sql("alter table event_entry owner to office_program").update();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(role::ensure)
                .withMessageEndingWith("it belongs to the owner of the events");
    }

    private void ensureTogether(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        role.ensure();
    }

    private JdbcClient inOffice() {
        return JdbcClient.create(new DriverManagerDataSource(role.server().url(), server.owner(), server.password()));
    }

    private void awaitInLog(String words) throws IOException {
        try (var weekdays = Files.list(data.resolve("cluster/log"))) {
            var log = weekdays.findFirst().orElseThrow();
            await().untilAsserted(() -> assertThat(log).content().contains(words));
            assertThat(log).content().doesNotContain(role.password());
        }
    }

    @AfterEach
    void forget() {
        inOffice().sql("drop table if exists event_entry").update();
        administer("grant connect on database office to public");
        administer("alter role office createrole");
        administer("revoke all on database office from office_program");
        administer("drop role office_program");
    }

    private void administer(String sql) {
        administrator.sql(sql).update();
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
