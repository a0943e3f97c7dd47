package io.drumtower.pages;

import io.drumtower.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a form says about its fields, by their ids: the first sentence for each. */
public final class FormErrors {

    private FormErrors() {}

    /** @param form the texts {@code <form>.<field>} are the labels of its fields, by which sentences name them */
    public static Map<String, String> of(List<Refused> wrongs, String form, Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        wrongs.forEach(one -> errors.putIfAbsent(String.valueOf(one.field()), sentence(one, form, texts)));
        return errors;
    }

    public static String sentence(Refused refused, String form, Texts texts) {
        var arguments = refused.arguments().stream()
                .map(String::valueOf)
                .map(argument -> argument.equals(refused.field()) ? label(argument, form, texts) : argument)
                .toArray(String[]::new);
        return texts.say(refused.code(), arguments);
    }

    private static String label(String field, String form, Texts texts) {
        var kebab = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return texts.sayOr(form + "." + kebab, field);
    }
}
