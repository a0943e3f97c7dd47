package io.drumtower.publishing.outbound;

import io.drumtower.pages.Choice;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.Series;
import java.util.List;
import java.util.stream.Stream;

/** What forms and searches let choose, each with its words. */
record Choices(List<Choice> channels, List<Choice> categories, List<Choice> forms, List<Choice> series) {

    static Choices in(Texts texts) {
        return new Choices(
                Stream.of(Channel.values())
                        .map(one -> new Choice(one.name(), PublicationRow.channel(one, texts)))
                        .toList(),
                Stream.of(Category.values())
                        .map(one -> new Choice(one.name(), PublicationRow.category(one, texts)))
                        .toList(),
                Stream.of(Form.values())
                        .map(one -> new Choice(one.name(), PublicationRow.form(one, texts)))
                        .toList(),
                Stream.of(Series.values())
                        .map(one -> new Choice(one.name(), PublicationRow.series(one, texts)))
                        .toList());
    }
}
