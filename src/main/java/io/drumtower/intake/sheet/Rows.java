package io.drumtower.intake.sheet;

import io.drumtower.intake.format.NotReadable;
import java.util.List;

/** The rows of a sheet, which can be read more than once. */
public interface Rows {

    /** Most of what a sheet may hold: more is refused before anything is taken. */
    int MOST_ROWS = 200_000;

    int MOST_COLUMNS = 200;

    /** One that is filled; a later one may be shorter. */
    interface Each {

        /** @param number as the program of the sheet shows it, from 1 */
        void row(int number, List<Cell> cells) throws NotReadable;
    }

    /** Of the workbook's first visible sheet; empty for CSV. */
    String sheet();

    /** Whether a cell beside the head is a note, and not a row whose cells are not what they seem. */
    default boolean mayBeWiderThanHead() {
        return true;
    }

    /** In which it was read; empty for a workbook, which names its own. */
    String encoding();

    /** Which of its cells are merged; known when it has been read once. */
    default Merged merged() {
        return new Merged();
    }

    void read(Each each) throws NotReadable;
}
