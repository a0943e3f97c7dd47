package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The messages of the public in the year, each of them answered within its limit; and two after it that wait. */
final class Letters {

    static final int COUNT = 115;

    private static final String BY = "编辑丙";
    private static final List<String> NAMES = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙");
    private static final List<String> CHANNELS =
            List.of("website", "website", "website", "website", "new-media", "phone");

    /** Working days that an answer takes at most, by kind: under the limits of the program. */
    private static final Map<String, Integer> LONGEST =
            Map.of("consultation", 5, "error-report", 2, "suggestion", 10, "request", 8, "other", 6);

    private final Office office;
    private final SplittableRandom chance;
    private final List<Deed> deeds = new ArrayList<>();

    private Letters(Office office, SplittableRandom chance) {
        this.office = office;
        this.chance = chance;
    }

    static List<Deed> deeds(Office office, long seed) {
        var letters = new Letters(office, new SplittableRandom(seed * 31 + 11));
        var first = LocalDate.of(2021, 1, 4);
        var days = Office.LAST.getDayOfYear() - first.getDayOfYear();
        for (var number = 0; number < COUNT; number++) {
            letters.handle(number + 1, first.plusDays((long) number * days / COUNT));
        }
        letters.receive("ly2022-001", LocalDate.of(2022, 1, 12));
        letters.receive("ly2022-002", LocalDate.of(2022, 1, 13));
        return letters.deeds;
    }

    private void handle(int number, LocalDate day) {
        var id = "ly2021-" + String.format("%03d", number);
        var letter = receive(id, day);
        answer(letter, id, office.calendar().after(day, 1 + chance.nextInt(longest(letter))));
    }

    private Letter receive(String id, LocalDate day) {
        var letter = Letter.ALL.get(chance.nextInt(Letter.ALL.size()));
        var receivedAt = at(day, chance.nextInt(7 * 60, 22 * 60));
        var recorded = office.calendar().isWorkingDay(day) && receivedAt.isBefore(at(day, 16 * 60))
                ? later(receivedAt, 9)
                : at(office.calendar().after(day, 1), chance.nextInt(8 * 60 + 35, 9 * 60 + 30));
        add(recorded, "", "", received(letter, id, receivedAt));
        add(later(recorded, 20 + chance.nextInt(30)), id, "/{id}/assignments", Body.of("to", letter.to()));
        return letter;
    }

    private static int longest(Letter letter) {
        return LONGEST.getOrDefault(letter.kind(), 1);
    }

    private String received(Letter letter, String id, Instant receivedAt) {
        var author = NAMES.get(chance.nextInt(NAMES.size())) + (chance.nextBoolean() ? "先生" : "女士");
        return Body.of(
                "id", id,
                "kind", letter.kind(),
                "channel", CHANNELS.get(chance.nextInt(CHANNELS.size())),
                "receivedAt", receivedAt.toString(),
                "title", letter.title(),
                "text", letter.text(),
                "author", author);
    }

    private void answer(Letter letter, String id, LocalDate day) {
        var replied = at(day, chance.nextInt(10 * 60 + 30, 16 * 60));
        add(replied, id, "/{id}/replies", Body.of("text", "您好，来信收悉。" + letter.answer()));
        if (chance.nextInt(10) < 7) {
            var url = "https://portal.example/hdjl/" + id + ".html";
            add(later(replied, 15), id, "/{id}/publications", Body.of("url", url));
        }
        add(later(replied, 26), id, "/{id}/closures", Body.of());
    }

    private static Instant at(LocalDate day, int minute) {
        return Office.at(day, "00:00").plus(Duration.ofMinutes(minute));
    }

    private static Instant later(Instant at, int minutes) {
        return at.plus(Duration.ofMinutes(minutes));
    }

    private void add(Instant at, String id, String what, String body) {
        deeds.add(new Deed(at, "/api/messages" + what, id, BY, body));
    }
}
