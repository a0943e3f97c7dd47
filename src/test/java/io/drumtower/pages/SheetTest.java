package io.drumtower.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetTest {

    private static final Sheet SHEET = new Sheet(
            "数",
            List.of("a", "b", "c"),
            List.of(Arrays.asList(-1L, "=HYPERLINK(\"x\")", null), Arrays.asList(2L, "甲,乙", "")));

    @Test
    void keeps_numbers_quotes_formulas_and_leaves_empty_what_is_unknown() throws Exception {
        var out = new ByteArrayOutputStream();
        SHEET.writeCsv(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b,c\r\n-1,\"'=HYPERLINK(\"\"x\"\")\",\r\n2,\"甲,乙\",\r\n");
    }

    @Test
    void writes_a_workbook_whose_texts_are_never_formulas(@TempDir Path folder) throws Exception {
        var file = folder.resolve("sheet.xlsx");
        try (var out = Files.newOutputStream(file)) {
            SHEET.writeXlsx(out);
        }
        var parts = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(parts)
                .contains("=HYPERLINK(", "<v>-1</v>", "formatCode=\"@\"") // text, also when it is edited
                .doesNotContain("<f>");
    }
}
