package io.drumtower.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.NotReadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedWorkbookTest {

    @TempDir
    private Path folder = Path.of(""); // set anew for each test

    @Test
    void what_must_not_be_read_is_refused_before_it_is() throws Exception {
        refuse("encrypted, or an old .xls", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        refuse("not a workbook", "标题\na\n".getBytes(StandardCharsets.UTF_8));
        refuse("not a workbook", Packages.zip("readme.txt", "nothing".getBytes(StandardCharsets.UTF_8)));
        refuse(
                "has a DOCTYPE",
                Packages.zip(
                        "xl/workbook.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>"
                                .getBytes(StandardCharsets.UTF_8)));
        refuse(
                "has a DOCTYPE",
                Packages.zip("xl/workbook.xml", "\uFEFF<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16LE)));
        refuse("a part outside the workbook", Packages.zip("../../etc/cron.d/x", new byte[0]));
        refuse("no visible sheet", Files.readAllBytes(Packages.workbook(folder, " state=\"veryHidden\"", "")));
    }

    @Test
    void a_bomb_is_refused_at_its_limit_and_not_unpacked() throws Exception {
        var bomb = Packages.zipped("xl/worksheets/sheet1.xml", out -> {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 500; i++) {
                out.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(1 << 20);

        refuse("unpacks to more than 100 times its size", bomb);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void refuse(String reason, byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("refused.xlsx"), workbook);
        assertThatThrownBy(() -> SheetReader.open(
                        new SheetReader.File(file, true, "sha"),
                        SheetFields.PUBLICATIONS,
                        ShownPlan.PLAIN,
                        ZoneId.of("Asia/Shanghai"),
                        Duration.ofMinutes(1),
                        Clock.systemUTC()))
                .isInstanceOf(NotReadable.class)
                .hasMessage(reason);
    }
}
