package io.drumtower.publishing.command;

import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationRecategorised;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.PublicationEvent.PublicationWithdrawn;
import io.drumtower.publishing.Series;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationTest {

    private static final String ID = "5f0c7d1e-8a3b-8c2d-9e4f-0123456789ab";
    private static final Instant MARCH = Instant.parse("2021-03-05T01:30:00Z");
    private static final Instant LATER = Instant.parse("2021-03-06T01:30:00Z");
    private static final Counted WAITING = counted(Channel.WEBSITE, null, null);
    private static final Counted NEWS = counted(Channel.WEBSITE, Category.NEWS, null);
    private static final Described DESCRIBED = new Described("标题", "https://portal.example/1", null, null);

    private final AggregateTestFixture<PublicationAggregate> publication =
            new AggregateTestFixture<>(PublicationAggregate.class);

    @Test
    void is_recategorised_and_tells_what_it_was() {
        publication
                .given(released(WAITING))
                .when(recategorise(Category.NEWS, null, null))
                .expectResultMessagePayload(true)
                .expectEvents(new PublicationRecategorised(ID, WAITING, NEWS, DESCRIBED, "归类", "0031", LATER));
    }

    @Test
    void is_corrected_by_its_own_source_or_an_editor() {
        var other = new Described("新标题", "https://portal.example/1", null, null);
        publication
                .given(released(NEWS))
                .when(new CorrectPublication(ID, Form.TEXT, MARCH, null, null, other, "feed", null, LATER, true))
                .expectEvents(new PublicationCorrected(ID, NEWS, NEWS, other, "feed", null, LATER));
    }

    @Test
    void keeps_what_a_source_that_corrects_it_leaves_out() {
        var known = new Described("标题", "https://portal.example/1", "示商发〔2021〕1号", "数据发布");
        var other = new Described("新标题", known.url(), known.policyRef(), known.column());
        publication
                .given(new PublicationReleased(ID, NEWS, known, false, null, null, "0031"))
                .when(new CorrectPublication(
                        ID, null, null, new Described("新标题", null, null, null), "feed", null, LATER))
                .expectEvents(new PublicationCorrected(ID, NEWS, NEWS, other, "feed", null, LATER));
    }

    @Test
    void that_waits_takes_the_category_that_its_source_tells() {
        var told = new CorrectPublication(ID, null, null, Category.NEWS, null, DESCRIBED, "feed", null, LATER, true);
        publication
                .given(released(WAITING))
                .when(told)
                .expectEvents(new PublicationCorrected(ID, WAITING, NEWS, DESCRIBED, "feed", null, LATER));
        publication
                .given(
                        released(WAITING),
                        new PublicationRecategorised(ID, WAITING, NEWS, DESCRIBED, "归类", "0031", LATER),
                        new PublicationRecategorised(ID, NEWS, WAITING, DESCRIBED, "归错", "0031", LATER))
                .when(told)
                .expectNoEvents();
    }

    @Test
    void of_a_source_takes_another_category_of_that_source_alone() {
        var profile = counted(Channel.WEBSITE, Category.PROFILE, null);
        var other =
                new CorrectPublication(ID, null, null, Category.PROFILE, null, DESCRIBED, "feed", null, LATER, true);
        var byHand = new PublicationReleased(ID, NEWS, DESCRIBED, false, null, null, "0031");
        publication
                .given(new PublicationReleased(ID, NEWS, DESCRIBED, false, "feed", "d-1", null))
                .when(other)
                .expectEvents(new PublicationCorrected(ID, NEWS, profile, DESCRIBED, "feed", null, LATER));
        publication.given(byHand).when(other).expectNoEvents();
        publication
                .given(new PublicationReleased(ID, NEWS, DESCRIBED, false, "ledger", "d-1", null))
                .when(other)
                .expectNoEvents();
        publication
                .given(
                        new PublicationReleased(ID, WAITING, DESCRIBED, false, "feed", "d-1", null),
                        new PublicationRecategorised(ID, WAITING, NEWS, DESCRIBED, "归类", "0031", LATER))
                .when(other)
                .expectNoEvents();
    }

    @Test
    void is_withdrawn_once_and_tells_what_it_was() {
        var withdrawn = new PublicationWithdrawn(ID, NEWS, "重复", null, "0031", LATER);
        publication
                .given(released(NEWS))
                .when(new WithdrawPublication(ID, "重复", "0031", LATER))
                .expectEvents(withdrawn);
        publication
                .given(released(NEWS), withdrawn)
                .when(new WithdrawPublication(ID, "重复", "0031", LATER))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void stays_what_it_is_when_nothing_differs() {
        publication
                .given(released(NEWS))
                .when(recategorise(Category.NEWS, null, null))
                .expectNoEvents();
        publication
                .given(released(NEWS))
                .when(new CorrectPublication(ID, Form.TEXT, MARCH, null, null, DESCRIBED, null, "0031", LATER, false))
                .expectNoEvents();
    }

    @Test
    void is_refused_what_does_not_fit() {
        refused(
                "publishing.rule.category-of-website",
                counted(Channel.WECHAT, null, null),
                recategorise(Category.NEWS, null, null));
        refused(
                "publishing.rule.interpretation-without-policy",
                NEWS,
                recategorise(Category.NEWS, Series.INTERPRETATION, null));
        refused(
                "publishing.rule.interpretation-without-policy",
                counted(Channel.WEBSITE, Category.NEWS, Series.INTERPRETATION),
                new CorrectPublication(ID, Form.TEXT, MARCH, null, null, DESCRIBED, null, "0031", LATER, false));
    }

    @Test
    void is_refused_everything_after_it_was_withdrawn() {
        publication
                .given(released(NEWS), new PublicationWithdrawn(ID, NEWS, "重复", null, "0031", LATER))
                .when(recategorise(null, null, null))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: publishing.rule.withdrawn");
    }

    private void refused(String rule, Counted counted, PublicationCommand command) {
        publication
                .given(released(counted))
                .when(command)
                .expectNoEvents()
                .expectExceptionMessage("rule broken: " + rule);
    }

    private static RecategorisePublication recategorise(
            @Nullable Category category, @Nullable Series series, @Nullable String policy) {
        return new RecategorisePublication(ID, category, series, policy, "归类", "0031", LATER);
    }

    private static PublicationReleased released(Counted counted) {
        return new PublicationReleased(ID, counted, DESCRIBED, false, null, null, "0031");
    }

    private static Counted counted(Channel channel, @Nullable Category category, @Nullable Series series) {
        return new Counted(channel, category, Form.TEXT, series, MARCH);
    }
}
