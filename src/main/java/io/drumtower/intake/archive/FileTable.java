package io.drumtower.intake.archive;

import io.drumtower.kernel.Refused;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FileTable implements SentFiles {

    private static final int CANDIDATES = 64;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SentFile> beginningWith(String source, String scope, String firstLine) {
        var files = jdbc.sql("select file, covered from intake_file where source = ? and scope = ? and first_line = ?"
                        + " order by seen_order desc limit " + CANDIDATES)
                .params(source, scope, HEX.parseHex(firstLine))
                .query((row, number) -> new SentFile(row.getString(1), row.getLong(2), new HashMap<>()))
                .list();
        files.forEach(file -> jdbc.sql(
                        "select at_byte, sha256 from intake_file_mark where source = ? and scope = ? and file = ?")
                .params(source, scope, file.file())
                .query(row -> {
                    file.marks().put(row.getLong(1), HEX.formatHex(row.getBytes(2)));
                }));
        return files;
    }

    @Override
    public void cover(
            String source,
            String scope,
            String file,
            String firstLine,
            long expected,
            long covered,
            Map<Long, String> marks) {
        var advanced = jdbc.sql("insert into intake_file (source, scope, file, first_line, covered)"
                        + " values (:source, :scope, :file, :line, :covered) on conflict (source, scope, file)"
                        + " do update set covered = excluded.covered where intake_file.covered = :expected")
                .param("source", source)
                .param("scope", scope)
                .param("file", file)
                .param("line", HEX.parseHex(firstLine))
                .param("covered", covered)
                .param("expected", expected)
                .update();
        if (advanced == 0) {
            throw Refused.of(503, "intake.problem.file-busy");
        }
        marks.forEach((at, sha256) -> jdbc.sql("insert into intake_file_mark (source, scope, file, at_byte, sha256)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(source, scope, file, at, HEX.parseHex(sha256))
                .update());
    }
}
