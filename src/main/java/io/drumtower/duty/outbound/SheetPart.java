package io.drumtower.duty.outbound;

import java.util.List;

/**
 * A section of a report in words.
 *
 * @param matter what an acknowledgement of it names
 * @param say in one sentence; may be empty
 * @param strip its slots as an image; empty for none
 * @param note in small letters; may be empty
 * @param leftOut rows and lines that are not here
 */
record SheetPart(
        String matter,
        String title,
        String say,
        List<HandedItem> items,
        List<Amount> amounts,
        String strip,
        List<String> lines,
        String note,
        int leftOut) {

    /** So that all of it has its place on one sheet of A4. */
    static final int PRINTED_ITEMS = 6;

    static final int PRINTED_LINES = 3;

    /**
     * @param text the number, or why there is none
     * @param word whether it is the reason
     */
    record Amount(String label, String text, boolean word, String unit, String note) {}

    static SheetPart of(String matter, String title, String say, List<String> lines) {
        return of(matter, title, say, lines, ReportLines.MOST);
    }

    static SheetPart of(String matter, String title, String say, List<String> lines, int most) {
        var shown = lines.subList(0, Math.min(lines.size(), most));
        return new SheetPart(matter, title, say, List.of(), List.of(), "", shown, "", lines.size() - shown.size());
    }

    public boolean isEmpty() {
        return say.isEmpty() && items.isEmpty() && amounts.isEmpty() && lines.isEmpty();
    }

    public boolean isPrinted(int row) {
        return row < (items.isEmpty() ? PRINTED_LINES : PRINTED_ITEMS);
    }

    public int notPrinted() {
        return leftOut + Math.max(0, items.size() - PRINTED_ITEMS) + Math.max(0, lines.size() - PRINTED_LINES);
    }
}
