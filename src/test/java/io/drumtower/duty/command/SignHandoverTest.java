package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchFixture.HANDOVER;
import static io.drumtower.duty.command.WatchFixture.SIXTEEN;
import static io.drumtower.duty.command.WatchFixture.accepted;
import static io.drumtower.duty.command.WatchFixture.signed;
import static io.drumtower.duty.command.WatchFixture.understood;

import io.drumtower.duty.ShiftEvent.ItemQuestioned;
import io.drumtower.duty.ShiftEvent.QuestionAnswered;
import io.drumtower.duty.command.ShiftCommand.AnswerQuestion;
import io.drumtower.duty.command.ShiftCommand.KnownItem;
import io.drumtower.duty.command.ShiftCommand.QuestionMatter;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.UnderstandMatter;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Both signatures, what the incoming officer goes through between them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignHandoverTest {

    private static final KnownItem CRITICAL = new KnownItem("waf", true, true, true);

    private final WatchFixture watch = new WatchFixture();

    @Test
    void by_the_outgoing_officer_names_what_is_handed_over() {
        watch.handingOver().when(sign("0017", CRITICAL)).expectEvents(signed("waf"));
    }

    @Test
    void by_the_outgoing_officer_again_changes_nothing() {
        watch.signedFor().changesNothing(sign("0017"), "expo.1", HANDOVER);
    }

    @Test
    void is_refused_while_nobody_looks_after_a_critical_item() {
        watch.handingOver().refuses(sign("0017", new KnownItem("waf", true, false, true)), "critical-unacknowledged");
    }

    @Test
    void is_refused_while_an_item_is_neither_closed_carried_nor_escalated() {
        watch.handingOver().refuses(sign("0017", new KnownItem("lamp", false, false, false)), "item-undecided");
    }

    @Test
    void is_refused_to_a_third() {
        watch.handingOver().refuses(sign("0099"), "not-a-signatory");
    }

    @Test
    void by_the_incoming_officer_passes_responsibility() {
        watch.signedFor("waf")
                .allRead()
                .with(understood("item/waf"))
                .when(sign("0042"))
                .expectResultMessagePayload(new WatchAnswer(true, "expo.2", null))
                .expectEvents(accepted(null));
    }

    @Test
    void by_the_incoming_officer_again_changes_nothing() {
        watch.signedFor().allRead().with(accepted(null)).changesNothing(sign("0042"), "expo.2", null);
    }

    @Test
    void by_the_incoming_officer_is_refused_before_the_other_signed() {
        watch.handingOver().refuses(sign("0042"), "not-signed");
    }

    @Test
    void by_the_incoming_officer_is_refused_before_he_went_through_everything() {
        watch.signedFor("waf").with(understood("state")).refuses(sign("0042"), "section-unread");
        new WatchFixture().signedFor("waf").allRead().refuses(sign("0042"), "critical-unread");
    }

    @Test
    void by_the_incoming_officer_is_refused_while_a_question_is_open() {
        watch.signedFor().allRead().with(questioned("slots")).refuses(sign("0042"), "question-open");
    }

    @Test
    void is_refused_when_the_cut_is_too_old() {
        var late = new SignHandover(
                "expo",
                HANDOVER,
                List.of(),
                null,
                "0042",
                SIXTEEN.plus(Signing.REACH).plusMillis(1));
        watch.signedFor().allRead().refuses(late, "cut-too-old");
    }

    @Test
    void comes_after_each_matter_was_understood_by_the_incoming_officer() {
        watch.signedFor().when(understand("0042", "state")).expectEvents(understood("state"));
        new WatchFixture()
                .signedFor()
                .with(understood("state"))
                .changesNothing(understand("0042", "state"), "expo.1", HANDOVER);
        new WatchFixture().signedFor().refuses(understand("0017", "state"), "not-incoming");
        new WatchFixture().signedFor().refuses(understand("0042", "weather"), "matter-unknown");
        new WatchFixture().handingOver().refuses(understand("0042", "state"), "not-signed");
        new WatchFixture().signedFor().with(questioned("state")).refuses(understand("0042", "state"), "question-open");
    }

    @Test
    void comes_after_questions_were_answered_by_the_outgoing_officer() {
        watch.signedFor().when(question("slots")).expectEvents(questioned("slots"));
        new WatchFixture().signedFor().with(questioned("slots")).changesNothing(question("slots"), "expo.1", HANDOVER);
        new WatchFixture()
                .signedFor()
                .with(questioned("slots"))
                .when(answer("0017"))
                .expectEvents(answered());
        new WatchFixture().signedFor().refuses(answer("0017"), "no-question");
        new WatchFixture().signedFor().with(questioned("slots")).refuses(answer("0042"), "not-in-charge");
    }

    @Test
    void wants_a_matter_understood_again_that_was_asked_about() {
        watch.signedFor().allRead().with(questioned("slots"), answered()).refuses(sign("0042"), "section-unread");
    }

    private static SignHandover sign(String by, KnownItem... items) {
        return new SignHandover("expo", HANDOVER, List.of(items), null, by, SIXTEEN);
    }

    private static UnderstandMatter understand(String by, String matter) {
        return new UnderstandMatter("expo", HANDOVER, matter, by, SIXTEEN);
    }

    private static QuestionMatter question(String matter) {
        return new QuestionMatter("expo", HANDOVER, matter, "why late?", "0042", SIXTEEN);
    }

    private static ItemQuestioned questioned(String matter) {
        return new ItemQuestioned("expo", "expo.1", HANDOVER, matter, "why late?", "0042", SIXTEEN);
    }

    private static AnswerQuestion answer(String by) {
        return new AnswerQuestion("expo", HANDOVER, "slots", "the line was cut", by, SIXTEEN);
    }

    private static QuestionAnswered answered() {
        return new QuestionAnswered("expo", "expo.1", HANDOVER, "slots", "the line was cut", "0017", SIXTEEN);
    }
}
