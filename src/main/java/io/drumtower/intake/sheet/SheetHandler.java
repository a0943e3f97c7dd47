package io.drumtower.intake.sheet;

import io.drumtower.intake.format.NotReadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Follows the part of a sheet (ECMA-376-1, 18.3.1) row by row and holds no more than one. */
final class SheetHandler extends DefaultHandler {

    private static final int LONGEST_CELL = 1 << 20;

    private final CellValues values;
    private final Rows.Each each;
    private final Merged merged;
    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int rows;
    private int column;
    private @Nullable String type;
    private @Nullable String style;
    private boolean inValue;
    private boolean inReading;

    SheetHandler(CellValues values, Rows.Each each, Merged merged) {
        this.values = values;
        this.each = each;
        this.merged = merged;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                var reference = attributes.getValue("r");
                column = reference == null ? column + 1 : Cell.column(reference);
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "mergeCell" -> merged.add(attributes.getValue("ref"));
            case "rPh" -> inReading = true; // how a name is read is not what it says
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (inValue && !inReading) {
            if (text.length() + length > LONGEST_CELL) {
                throw new Workbook.StopReading(new NotReadable("longer than 1 MiB"));
            }
            text.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading = false;
            case "c" -> add();
            case "row" -> end();
            default -> {}
        }
    }

    private void add() throws SAXException {
        if (column >= Rows.MOST_COLUMNS) {
            throw new Workbook.StopReading(new NotReadable("more than 200 columns"));
        }
        var cell = values.read(type, style, text.toString());
        if (!cell.isEmpty() && column >= 0) {
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            cells.set(column, cell);
        }
    }

    private void end() throws SAXException {
        if (cells.isEmpty()) {
            return;
        }
        if (++rows > Rows.MOST_ROWS) {
            throw new Workbook.StopReading(new NotReadable("more than 200,000 rows"));
        }
        try {
            each.row(row, cells);
        } catch (NotReadable | RuntimeException e) {
            throw new Workbook.StopReading(e);
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
