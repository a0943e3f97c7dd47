package io.drumtower.publishing.command;

import io.drumtower.kernel.Drawn;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.Series;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.RetellPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Anything that may be asked of one publication, drawn from few values, so that the same comes again. */
final class PublicationCommands {

    private static final String ID = "5f0c7d1e-8a3b-8c2d-9e4f-0123456789ab";
    private static final Instant NEW_YEAR = Instant.parse("2020-12-30T00:00:00Z");
    private static final int DAYS = 4;

    private final Drawn drawn;
    private @Nullable PublicationCommand last;

    PublicationCommands(Drawn drawn) {
        this.drawn = drawn;
    }

    PublicationReleased released() {
        var channel = drawn.of(Channel.values());
        var category = channel == Channel.WEBSITE ? drawn.orNull(Category.values()) : null;
        var series = drawn.orNull(Series.values());
        var counted = new Counted(channel, category, form(), series, publishedAt());
        var policy = series == Series.INTERPRETATION ? "沪商规〔2021〕1号" : policy();
        return new PublicationReleased(ID, counted, described(policy), false, "feed", null, null);
    }

    PublicationCommand next() {
        var again = last;
        var next = again != null && drawn.oneIn(4) ? again : fresh();
        last = next;
        return next;
    }

    private PublicationCommand fresh() {
        var at = drawn.within(NEW_YEAR, 2 * DAYS);
        return switch (drawn.below(8)) {
            case 4, 5 -> retell(at);
            case 0 -> new WithdrawPublication(ID, drawn.of("重复", "撤下"), drawn.of("0031", "0032"), at);
            case 1 -> new RestorePublication(ID, "恢复", "0031", at);
            case 2, 3 ->
                new CorrectPublication(
                        ID, form(), publishedAt(), null, null, described(policy()), null, "0031", at, drawn.oneIn(2));
            default ->
                new RecategorisePublication(
                        ID,
                        drawn.orNull(Category.values()),
                        drawn.oneIn(2) ? Series.INTERPRETATION : drawn.orNull(Series.values()),
                        policy(),
                        null,
                        "0031",
                        at);
        };
    }

    private RetellPublication retell(Instant at) {
        var by = drawn.orNull(new String[] {"0031"});
        var category = drawn.orNull(Category.values());
        var counted = new Counted(Channel.WEBSITE, category, form(), drawn.orNull(Series.values()), publishedAt());
        return new RetellPublication(
                ID, counted, described(policy()), drawn.oneIn(4), drawn.oneIn(2), by == null ? "sheet" : null, by, at);
    }

    private Form form() {
        return drawn.of(Form.values());
    }

    private Instant publishedAt() {
        return drawn.within(NEW_YEAR, DAYS);
    }

    private @Nullable String policy() {
        return drawn.orNull(new String[] {"沪商规〔2021〕1号", "沪商规〔2021〕2号"});
    }

    private Described described(@Nullable String policy) {
        return new Described(drawn.of("标题", "新标题"), "https://portal.example/1", policy, null);
    }
}
