package io.drumtower.platform.rebuild;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.RosteredShift;
import io.drumtower.duty.RosteredShift.Post;
import io.drumtower.duty.Section;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.EntryCommand.AmendEntry;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import io.drumtower.duty.command.EntryCommand.Wording;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import io.drumtower.duty.command.RosterCommand.Plan;
import io.drumtower.duty.command.RosterCommand.PublishRoster;
import io.drumtower.duty.command.ShiftCommand.AnswerQuestion;
import io.drumtower.duty.command.ShiftCommand.QuestionMatter;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.UnderstandMatter;
import io.drumtower.kernel.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roster, watch, log and items, built anew. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchRebuildTest {

    private static final List<String> GROUPS = List.of("duty.roster", "duty.watch", "duty.log", "duty.items");
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00+08:00");
    private static final List<Post> CREW = List.of(new Post("a", "hall"), new Post("b", "cloud"));

    @Autowired
    CommandGateway commands;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private boolean isQuiet() {
        return jdbc.sql("select not exists (select from due where what = 'duty.cause')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void gives_row_for_row_the_same() throws Exception {
        write();
        watch();
        GROUPS.forEach(visible::await);
        await("until the alarms of it are settled").until(this::isQuiet);
        var tables = new Tables(jdbc).of(GROUPS);
        assertThat(tables.entrySet())
                .filteredOn(table -> !table.getKey().equals("due"))
                .allSatisfy(
                        table -> assertThat(table.getValue()).as(table.getKey()).isNotEmpty());

        for (var group : GROUPS) {
            new Tables(jdbc).spoil(group);
            var rebuilt =
                    new Browser(port).postJson("/api/projections/" + group + "/rebuilds", basic(ACCOUNT, PASSWORD), "");
            assertThat(rebuilt.statusCode()).as(rebuilt.body()).isEqualTo(200);
            assertThat(new Tables(jdbc).of(GROUPS)).as(group).isEqualTo(tables);
        }
    }

    private void write() {
        var shift = new RosteredShift(1, NOW, NOW.plus(Duration.ofHours(8)), "a", "b", null, CREW);
        var plan = new Plan(NOW, NOW.plus(Duration.ofHours(8)), List.of(), false);
        send(new PublishRoster("again", plan, List.of(shift), "s", NOW));
        send(new RecordEntry("again-e", "again", new Wording(EntryKind.NOTE, "n", NOW), "a", NOW));
        send(new AmendEntry("again-e", new Wording(EntryKind.VISIT, "m", NOW), "r", "b", NOW));
        send(new RaiseItem("again-1", "again", "t", Severity.CRITICAL, "a", "n", NOW, "a", NOW));
        send(new AcknowledgeItem("again-1", true, "a", NOW));
        send(new CarryItem("again-1", "n", "b", "a", NOW));
        send(new EscalateItem("again-1", "s", "r", "a", NOW));
        send(new RaiseItem("again-2", "again", "t", Severity.NORMAL, "a", "n", null, "a", NOW));
        send(new CloseItem("again-2", "note", "a", NOW));
    }

    private void watch() {
        send(new StartShift("again", team("a"), NOW, false, "a", NOW));
        send(new StartHandover("again", "again.1", team("b"), null, "a", NOW));
        send(new RefuseHandover("again", "again.1.1", "r", "b", NOW));
        send(new StartHandover("again", "again.1", team("b"), null, "a", NOW));
        send(new SignHandover("again", "again.1.2", List.of(), null, "a", NOW));
        send(new QuestionMatter("again", "again.1.2", "slots", "q", "b", NOW));
        send(new AnswerQuestion("again", "again.1.2", "slots", "a", "a", NOW));
        for (var section : Section.values()) {
            send(new UnderstandMatter("again", "again.1.2", section.matter(), "b", NOW));
        }
        send(new SignHandover("again", "again.1.2", List.of(), "by phone", "b", NOW));
        send(new RecordAddendum("again", "again.1.2", "x", "text", "a", NOW));
        send(new StartHandover("again", "again.2", team("a"), null, "b", NOW));
        send(new TakeOverHandover("again", "again.2.1", "r", true, "s", NOW.plus(Duration.ofMinutes(15))));
        send(new StandDownWatch("again", "again.3", "s", List.of("again-1"), NOW, NOW, null, "s", NOW));
    }

    private void send(Object command) {
        commands.<Object>sendAndWait(command);
    }

    private static Team team(String officer) {
        return new Team(officer, null, null, CREW);
    }
}
