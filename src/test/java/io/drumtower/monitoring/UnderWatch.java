package io.drumtower.monitoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample, Prometheus, Alertmanager and the office that is called, started once for all tests of a class. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class UnderWatch {

    WatchedSample sample;
    Office office;
    Watch watch;
    JdbcClient reader;

    @BeforeAll
    @Timeout(300)
    void watched(@TempDir Path home) throws Exception {
        new DebianTool("prometheus-alertmanager").run(home, Map.of(), "--version");
        new DebianTool("prometheus").run(home, Map.of(), "--version");
        sample = WatchedSample.start(Files.createDirectories(home.resolve("program")));
        reader = JdbcClient.create(sample.program().database("drumtower_reader", "a lamp to read by"));
        office = new Office();
        watch = Watch.start(home.resolve("watch"), sample.program().port(), sample.credential(), office.address());
        watch.awaitScrape();
    }

    @AfterAll
    void end() {
        watch.close();
        office.close();
        sample.close();
    }
}
