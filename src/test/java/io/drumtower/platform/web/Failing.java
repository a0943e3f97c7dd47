package io.drumtower.platform.web;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.catalina.connector.ClientAbortException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Fails in every way there is. */
@TestComponent // or the whole program would find it
@RestController
class Failing {

    enum TestRule {
        SAME_OFFICER
    }

    record Body(List<Item> items, @Nullable Integer count) {}

    record Item(String name) {}

    @GetMapping("/api/refused")
    void refused() {
        throw Refused.notFound("access.account.unknown", "0017");
    }

    @GetMapping("/api/invalid")
    void invalid() {
        throw Refused.invalid("access.password.too-short", "password", 12, 256);
    }

    @GetMapping({"/api/broken", "/page"})
    void broken() {
        throw new CommandExecutionException(
                "select", new CompletionException(new RuleViolation("test.rule", TestRule.SAME_OFFICER)));
    }

    @GetMapping("/api/parameter")
    void parameter(@RequestParam int limit) {}

    @GetMapping("/api/gone")
    Object gone() {
        throw new HttpMessageNotWritableException("Broken pipe", new ClientAbortException("Broken pipe"));
    }

    @GetMapping("/api/unwritable")
    Object unwritable() {
        throw new HttpMessageNotWritableException("no serializer");
    }

    @GetMapping("/api/busy")
    void busy() {
        throw new UncategorizedSQLException("wait", "select", new SQLException("lock timeout", "55P03"));
    }

    @PostMapping("/api/upload")
    void upload(@RequestParam("file") MultipartFile file) {}

    @PostMapping("/api/body")
    void body(@RequestBody Body body) {}

    @GetMapping("/api/fault")
    void fault() {
        throw new IllegalStateException("select secret from /data");
    }
}
