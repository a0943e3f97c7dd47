package io.drumtower.platform.rebuild;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Builds a projection anew on demand; the live one answers until it is done. */
@RestController
@RolesAllowed("ADMIN")
class RebuildController {

    record Rebuilt(String projection, long position, long milliseconds) {}

    private final List<Projection> projections;
    private final Rebuild rebuild;

    RebuildController(List<Projection> projections, Rebuild rebuild) {
        this.projections = projections;
        this.rebuild = rebuild;
    }

    @PostMapping("/api/projections/{group}/rebuilds")
    Rebuilt rebuild(@PathVariable String group) {
        var projection = projections.stream()
                .filter(one -> one.group().equals(group))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("platform.problem.no-such-projection", group));
        var started = System.nanoTime();
        var position = rebuild.run(projection);
        return new Rebuilt(group, position, (System.nanoTime() - started) / 1_000_000);
    }
}
