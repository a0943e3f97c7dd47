package io.drumtower.platform.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the office publishes in the year; what appeared since the last working day is recorded together. */
record Publishing(List<Item> items, SplittableRandom chance, Office office) {

    private static final List<String> EDITORS = List.of("编辑甲", "编辑乙");

    static Publishing of(long seed, Office office) {
        var chance = new SplittableRandom(seed * 31 + 7);
        var titles = new Titles(chance);
        var items = Stream.of(
                        new Website(chance, titles, office.workingDays()).items(),
                        Series.items(office),
                        new Wechat(chance, titles).items())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Item::at).thenComparing(Item::title))
                .toList();
        return new Publishing(items, chance, office);
    }

    List<Deed> deeds() {
        Map<Instant, List<Item>> days = items.stream()
                .collect(Collectors.groupingBy(
                        item -> office.closing(item.day(), item.at()), TreeMap::new, Collectors.toList()));
        var deeds = new ArrayList<Deed>();
        var number = 0;
        for (var day : days.entrySet()) {
            var bodies = new ArrayList<String>();
            for (var item : day.getValue()) {
                bodies.add(item.body(++number, chance));
            }
            var by = EDITORS.get(deeds.size() % EDITORS.size());
            deeds.add(new Deed(day.getKey(), "/api/publications", "", by, Body.array(bodies)));
        }
        return deeds;
    }

    /** Of the account, in the month. */
    List<String> onWechat(int month) {
        return items.stream()
                .filter(item -> item.channel().equals(Item.WECHAT) && item.day().getMonthValue() == month)
                .map(Item::title)
                .toList();
    }
}
