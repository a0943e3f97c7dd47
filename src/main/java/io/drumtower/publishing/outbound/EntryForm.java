package io.drumtower.publishing.outbound;

import io.drumtower.pages.Choice;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.ActionKind;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.DocumentKind;
import io.drumtower.publishing.EntryEvent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a kind of entry: its fields, in their order. */
record EntryForm(Texts said) {

    /**
     * @param hint empty where there is none
     * @param options to choose from; empty where something is typed
     * @param mode of a keyboard on a screen; null is that of words
     */
    record Field(
            String name,
            String label,
            String hint,
            List<Choice> options,
            @Nullable String mode) {}

    /** Kinds that people record here, and not elsewhere. */
    static List<Kind> kinds() {
        return Stream.of(Kind.values()).filter(one -> one != Kind.INDICATOR).toList();
    }

    List<Field> of(Kind kind) {
        return switch (kind) {
            case COLUMN_OPENED, TOPIC, CAMPAIGN -> List.of(words("name"), day("on"));
            case COLUMN_MAINTAINED -> List.of(words("column"), words("what"), day("on"));
            case DOCUMENT_ISSUED -> List.of(documents(), words("document-number"), words("title"), day("on"));
            case DOCUMENT_REPEALED -> List.of(documents(), words("document-number"), day("on"));
            case ACTIONS -> List.of(actions(), number("amount"), day("from"), day("to"), words("evidence"));
            case READERSHIP -> List.of(words("publication"), number("reads"), time());
            case FOLLOWERS -> List.of(channels(), number("followers"), time());
            case INDICATOR -> List.of();
        };
    }

    static String name(Kind kind, Texts said) {
        return said.say("publishing.entry." + kebab(kind));
    }

    static String document(String kind, Texts said) {
        return said.say("publishing.document." + kebab(DocumentKind.valueOf(kind)));
    }

    static String action(String kind, Texts said) {
        return said.say("publishing.action." + kebab(ActionKind.valueOf(kind)));
    }

    private static String kebab(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Field words(String label) {
        var hint = label.equals("what") || label.equals("evidence") || label.equals("publication")
                ? said.say("publishing.entries." + label + "-hint")
                : "";
        return field(label.equals("document-number") ? "number" : label, label, hint, null);
    }

    private Field number(String label) {
        return field(label, label, label.equals("amount") ? said.say("publishing.entries.amount-hint") : "", "numeric");
    }

    private Field day(String label) {
        return field(label, label, said.say("publishing.field.published-at-hint"), null);
    }

    private Field time() {
        return field("sampledAt", "sampled-at", said.say("publishing.field.taken-at-hint"), null);
    }

    private Field field(String name, String label, String hint, @Nullable String mode) {
        return new Field(name, said.say("publishing.field." + label), hint, List.of(), mode);
    }

    private Field documents() {
        return choice(
                "kind",
                Stream.of(DocumentKind.values())
                        .map(one -> new Choice(one.name(), document(one.name(), said)))
                        .toList());
    }

    private Field actions() {
        return choice(
                "kind",
                Stream.of(ActionKind.values())
                        .map(one -> new Choice(one.name(), action(one.name(), said)))
                        .toList());
    }

    private Field channels() {
        return choice(
                "channel",
                Stream.of(Channel.WECHAT, Channel.OTHER)
                        .map(one -> new Choice(one.name(), PublicationRow.channel(one, said)))
                        .toList());
    }

    private Field choice(String name, List<Choice> options) {
        return new Field(name, said.say("publishing.field." + name), "", options, null);
    }
}
