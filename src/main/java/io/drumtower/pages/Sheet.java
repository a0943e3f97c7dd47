package io.drumtower.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table that leaves the house as a file.
 *
 * @param rows whole numbers stay numbers, null stays empty, all else is text
 */
public record Sheet(String name, List<String> head, List<List<@Nullable Object>> rows) {

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    /** The format of a cell that stays text when somebody edits it. */
    private static final String TEXT = "@";

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As a file that is saved. */
    public void sendCsv(HttpServletResponse response, String name) throws IOException {
        address(response, "text/csv;charset=UTF-8", name);
        writeCsv(response.getOutputStream());
    }

    /** As a file that is saved. */
    public void sendXlsx(HttpServletResponse response, String name) throws IOException {
        address(response, XLSX, name);
        writeXlsx(response.getOutputStream());
    }

    private static void address(HttpServletResponse response, String type, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    /** With a byte order mark, so that Excel reads Chinese; what would be a formula there is quoted. */
    public void writeCsv(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(head);
        for (var row : rows) {
            csv.writeRecord(row.stream().map(Sheet::field).toList());
        }
        csv.flush();
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        return !(value instanceof Number) && startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** One worksheet; its texts are never formulas, not even when a cell is edited. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Drumtower", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (var column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < head.size(); column++) {
                    put(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            var text = value.toString();
            sheet.value(row, column, text);
            if (startsFormula(text)) {
                sheet.style(row, column).format(TEXT).set();
            }
        }
    }
}
