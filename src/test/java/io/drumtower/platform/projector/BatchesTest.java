package io.drumtower.platform.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Unreadable;
import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchesTest {

    private static final String UNSTORABLE = "\0";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    OwnerConnections owner;

    private final List<Long> committed = new ArrayList<>();
    private long position;

    @BeforeEach
    void aTable() throws SQLException {
        execute("create table heard (text text)", "grant all on heard to " + owner.program());
    }

    @AfterEach
    void noTable() throws SQLException {
        execute("drop table heard");
        jdbc.sql("delete from dead_letter where projection = 'test.heard'").update();
    }

    @Test
    void write_everything_in_one_transaction() {
        write(event("a", "one"), event("b", "two"));

        assertThat(heard()).containsExactly("one", "two");
        assertThat(committed).containsExactly(2L);
    }

    @Test
    void put_aside_only_what_cannot_be_written() {
        write(event("a", "one"), event("b", UNSTORABLE), event("c", "three"));

        assertThat(heard()).containsExactly("one", "three");
        assertThat(aside()).containsExactly("2 b");
        assertThat(committed).endsWith(3L);
    }

    @Test
    void let_what_follows_in_its_stream_wait_behind_it() {
        write(event("b", UNSTORABLE));
        write(event("b", "later"), event("c", "other"));

        assertThat(heard()).containsExactly("other");
        assertThat(aside()).containsExactly("1 b", "2 b");
    }

    @Test
    void put_aside_what_cannot_be_read() {
        write(event("a", new Unreadable("duty.unheard-of", "unknown event type")), event("b", "two"));

        assertThat(heard()).containsExactly("two");
        assertThat(jdbc.sql("select cause from dead_letter where projection = 'test.heard'")
                        .query(String.class)
                        .single())
                .isEqualTo("duty.unheard-of cannot be read: unknown event type");
    }

    @Test
    void can_tell_a_cause_that_cannot_be_stored() {
        write(event("a", new Unreadable("duty.unheard-of", "unexpected \0")));

        assertThat(aside()).containsExactly("1 a");
    }

    @Test
    void put_nothing_aside_for_a_server_that_will_come_back() {
        assertThatThrownBy(() -> write(event("a", "one"), event("b", Heard.NO_SERVER)))
                .isInstanceOf(TransientDataAccessResourceException.class);

        assertThat(heard()).isEmpty();
        assertThat(aside()).isEmpty();
        assertThat(committed).isEmpty();
    }

    @Test
    void put_nothing_aside_because_another_session_holds_a_row() throws SQLException {
        try (var other = owner.open();
                var holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("lock table heard");

            assertThatThrownBy(() -> write(event("a", "one"))).hasMessageContaining("lock timeout");
        }
        assertThat(aside()).isEmpty();
    }

    @Test
    void stop_when_too_much_is_put_aside() {
        jdbc.sql("insert into dead_letter (projection, position, stream, cause)"
                        + " select 'test.heard', n, 'many', 'bad' from generate_series(1001, 2024) n")
                .update();

        assertThatThrownBy(() -> write(event("a", UNSTORABLE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("takes no more");
        assertThat(aside()).hasSize(1_024);
    }

    private Recorded event(String stream, Object event) {
        return new Recorded(++position, UUID.randomUUID(), stream, Instant.EPOCH, event);
    }

    private void write(Recorded... events) {
        var around = new Batches.Around() {
            @Override
            public void committed(long upTo) {
                committed.add(upTo);
            }
        };
        new Batches(new Heard(jdbc), new TransactionTemplate(transactions), new DeadLetters("test.heard", jdbc), around)
                .write(List.of(events), position);
    }

    private List<String> heard() {
        return jdbc.sql("select text from heard").query(String.class).list();
    }

    private List<String> aside() {
        return jdbc.sql("select position || ' ' || stream from dead_letter where projection = 'test.heard'"
                        + " order by position")
                .query(String.class)
                .list();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
