package io.drumtower.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** How long a workbook of publications takes from its upload to its receipt, and what it holds meanwhile. */
record SheetImport(int rows) implements Part {

    private static final int IMPORTS = 3;
    private static final String HEAP = "-Xmx512m"; // as for the access log

    @Override
    public List<Measured> run() throws Exception {
        try (var program = Program.start(HEAP)) {
            var source = program.api().register("sheet", "xlsx");
            var file = program.data().resolve("publications.xlsx");
            var seconds = new double[IMPORTS];
            var growth = new double[IMPORTS];
            for (var run = 0; run < IMPORTS; run++) {
                write(file, run);
                Pace.pause(2_000);
                var proc = program.proc();
                var resident = proc.residentMegabytes();
                proc.forgetPeak();
                var started = System.nanoTime();
                var receipt = program.api().upload(source, file);
                seconds[run] = Pace.secondsSince(started);
                growth[run] = proc.peakMegabytes() - resident;
                if (receipt.get("counted").asLong() != rows) {
                    throw new IllegalStateException("not all were counted: " + receipt);
                }
            }
            var what = "a workbook of %,d rows, %,d KB".formatted(rows, Files.size(file) >> 10);
            return List.of(
                    Measured.atMost("j", what + ", the first", seconds[0], "s", 60),
                    Measured.atMost("j", "the same with new rows, median of 3", Measured.median(seconds), "s", 60),
                    Measured.atMost("j", "resident memory grows by, the first", growth[0], "MB", 256),
                    Measured.atMost("j", "resident memory grows by, median of 3", Measured.median(growth), "MB", 256));
        }
    }

    private void write(Path file, int run) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("台账");
            var heads = List.of("标题", "网址", "发布日期", "类别", "栏目");
            for (var column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            for (var row = 1; row <= rows; row++) {
                sheet.value(row, 0, "示例省商务厅关于第" + run + "批第" + row + "项工作的通报");
                sheet.value(row, 1, "https://portal.example/xw/" + run + "/" + row + ".html");
                sheet.value(row, 2, LocalDate.of(2021, 1, 1).plusDays(row % 365));
                sheet.style(row, 2).format("yyyy-mm-dd").set();
                sheet.value(row, 3, row % 3 == 0 ? "信息公开目录" : "政务动态");
                sheet.value(row, 4, "数据发布");
            }
        }
    }
}
