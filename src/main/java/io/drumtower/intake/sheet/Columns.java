package io.drumtower.intake.sheet;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.format.NotReadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column tells what: by the mapping that somebody chose, else by its head; the first is the title of a publication
 * where none is.
 *
 * @param heads as they stand there; a column without one is called by its letters
 * @param byField places of the columns, from 0
 * @param titled whether a head tells which column is the title
 * @param known whether a head tells of any column what it is
 */
record Columns(List<String> heads, Map<String, Integer> byField, boolean titled, boolean known) {

    /** @param mapping as in {@link ShownPlan}; a head that the sheet does not have is an error of the sheet */
    static Columns of(List<Cell> head, Map<String, String> mapping, SheetFields fields) throws NotReadable {
        var heads = heads(head);
        var byField = new HashMap<String, Integer>();
        for (var field : fields.names()) {
            var named = mapping.get(field);
            var place = named == null ? usual(fields.heads(field), heads, mapping) : heads.indexOf(named);
            if (place >= 0) {
                byField.put(field, place);
            } else if (named != null && !named.isEmpty()) {
                throw new NotReadable("no column " + named);
            }
        }
        var known = !byField.isEmpty();
        var titled = byField.containsKey("title");
        if (fields == SheetFields.PUBLICATIONS) {
            byField.putIfAbsent("title", 0);
        }
        return new Columns(heads, Map.copyOf(byField), titled, known);
    }

    private static List<String> heads(List<Cell> head) {
        var heads = new ArrayList<String>();
        for (var i = 0; i < head.size(); i++) {
            var text = head.get(i).text();
            heads.add(text.isEmpty() || heads.contains(text) ? Cell.letters(i) : text);
        }
        return List.copyOf(heads);
    }

    /** The first of them that is there; one that is mapped to something else is not guessed. */
    private static int usual(List<String> usual, List<String> heads, Map<String, String> mapping) {
        for (var one : usual) {
            for (var i = 0; i < heads.size(); i++) {
                var head = heads.get(i);
                if (head.toLowerCase(Locale.ROOT).equals(one.toLowerCase(Locale.ROOT))
                        && !mapping.containsValue(head)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The head of a field's column; null where no column tells it. */
    @Nullable String head(String field) {
        var place = byField.get(field);
        return place == null ? null : place < heads.size() ? heads.get(place) : Cell.letters(place);
    }

    Set<Integer> places(List<String> fields) {
        return fields.stream().map(byField::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    Cell cell(String field, List<Cell> row) {
        var place = byField.get(field);
        return place == null || place >= row.size() ? Cell.EMPTY : row.get(place);
    }

    /** Such as {@code C7}; null for a field that no column tells. */
    @Nullable String place(String field, int row) {
        var place = byField.get(field);
        return place == null ? null : Cell.letters(place) + row;
    }
}
