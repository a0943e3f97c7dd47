package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A publication of the sample.
 *
 * @param category null where the channel has none, or nobody has told it yet
 * @param folder of its address
 */
record Item(
        LocalDate day,
        int minute,
        String channel,
        @Nullable String category,
        String form,
        String folder,
        String title,
        @Nullable String series,
        @Nullable String policyRef) {

    static final String WECHAT = "wechat";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LETTERS_OF_A_LINK = 14;

    static Item onWebsite(LocalDate day, int minute, @Nullable String category, String folder, String title) {
        return new Item(day, minute, "website", category, "text", folder, title, null, null);
    }

    static Item onWechat(LocalDate day, int minute, String form, String title) {
        return new Item(day, minute, WECHAT, null, form, "", title, null, null);
    }

    Item ofSeries(String name, @Nullable String policy, String inForm) {
        return new Item(day, minute, channel, category, inForm, folder, title, name, policy);
    }

    Instant at() {
        return Office.at(day, "00:00").plus(Duration.ofMinutes(minute));
    }

    /** @param number tells its address from others */
    String body(int number, SplittableRandom chance) {
        return Body.of(
                "channel", channel,
                "category", category,
                "form", form,
                "title", title,
                "url", channel.equals(WECHAT) ? link(chance) : page(number, chance),
                "series", series,
                "policyRef", policyRef,
                "publishedAt", at().toString());
    }

    private String page(int number, SplittableRandom chance) {
        var serial = 20_410_000 + 7 * number + chance.nextInt(7);
        var date = day.toString().replace("-", "");
        return "https://portal.example/" + folder + "/" + MONTH.format(day) + "/t" + date + "_" + serial + ".html";
    }

    private static String link(SplittableRandom chance) {
        var link = new StringBuilder("https://weixin.example/s/");
        for (var letter = 0; letter < LETTERS_OF_A_LINK; letter++) {
            link.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return link.toString();
    }
}
