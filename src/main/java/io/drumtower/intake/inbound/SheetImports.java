package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.Format;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.inbound.SheetImport.Stage;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Scratch;
import io.drumtower.kernel.ShownIntake.From;
import io.drumtower.kernel.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The sheets that people are importing, one after the other; each is seen by who has begun it, and by nobody else. */
@Component
class SheetImports implements DisposableBean {

    static final long LARGEST = 50L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(SheetImports.class);
    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration SWEEP = Duration.ofMinutes(10);
    private static final int MOST = 20;

    private final DocumentIntake published;
    private final ShownIntakes intakes;
    private final SheetSources sources;
    private final IntakeMeters meters;
    private final Withdrawing withdrawing;
    private final Scratch scratch;
    private final Visible visible;
    private final Clock clock;
    private final Map<String, SheetImport> all = new ConcurrentHashMap<>();
    private final ScheduledExecutorService work =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sheets"));

    SheetImports(
            DocumentIntake published,
            ShownIntakes intakes,
            SheetSources sources,
            IntakeMeters meters,
            Withdrawing withdrawing,
            Scratch scratch,
            Visible visible,
            Clock clock) {
        this.published = published;
        this.intakes = intakes;
        this.sources = sources;
        this.meters = meters;
        this.withdrawing = withdrawing;
        this.scratch = scratch;
        this.visible = visible;
        this.clock = clock;
        var unused =
                work.scheduleWithFixedDelay(this::forgetOld, SWEEP.toMinutes(), SWEEP.toMinutes(), TimeUnit.MINUTES);
    }

    SheetImport begin(SheetSources.Chosen chosen, String name, InputStream in, String by) throws IOException {
        makeRoom();
        var source = chosen.source();
        var file = SheetFile.of(in, format(source).isWorkbook(), LARGEST, scratch);
        var one =
                new SheetImport(UUID.randomUUID().toString(), by, name, file, source, chosen.isNew(), clock.instant());
        all.put(one.id, one);
        look(one, one.plan());
        return one;
    }

    /** @throws Refused when it is not there, or somebody else's */
    SheetImport get(String id, String by) {
        var one = all.get(id);
        if (one == null || !one.by.equals(by)) {
            throw Refused.notFound("intake.problem.no-such-import");
        }
        one.touch(clock.instant());
        return one;
    }

    /** Reads it again, by another mapping. */
    void look(SheetImport one, ShownPlan plan) {
        one.read(plan);
        run(one, () -> {
            try {
                var source = one.source();
                var reader = Document.reader(one.file, plan, source, clock);
                withdrawing.await(source); // until then its rows would seem to be known
                var from = new From(source.id(), one.id, clock.instant(), false);
                one.ready(SheetLook.at(reader, plan.as(), from, intakes.of(format(source))));
            } catch (NotReadable e) {
                one.unreadable(e.reason());
            }
        });
    }

    /** Takes it in, and remembers its source and mapping. */
    void start(SheetImport one) {
        if (!one.run()) {
            throw Refused.conflict("intake.problem.import-not-ready");
        }
        run(one, () -> {
            if (!one.course().isCancelled()) {
                sources.remember(one);
            }
            take(one);
        });
    }

    private void take(SheetImport one) {
        if (one.course().isCancelled()) {
            one.stopped(Stage.CANCELLED, null);
            return;
        }
        var source = one.source();
        var delivery = new Delivery(source, format(source), clock.instant(), false);
        try {
            var receipt = published.sheet(delivery, one.file, one.course());
            meters.count(source.id(), receipt);
            visible.await("intake.receipts");
            one.done(receipt);
        } catch (Course.CancelledException e) {
            one.stopped(Stage.CANCELLED, delivery.receipt());
        } catch (RuntimeException e) {
            if (e instanceof Refused refused && refused.code().equals(Withdrawing.PROBLEM)) {
                run(one, () -> take(one)); // behind those of the others
                return;
            }
            LOG.warn("the import of a sheet into {} did not end", source.id(), e);
            one.stopped(Stage.FAILED, delivery.receipt());
        }
    }

    private static Format format(DataSource source) {
        return Format.of(source.format()).orElseThrow();
    }

    private void run(SheetImport one, Runnable step) {
        work.execute(() -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.warn("the import of a sheet into {} failed", one.source().id(), e);
                one.stopped(Stage.FAILED, null);
            }
        });
    }

    /** It is not taken in: nothing of it stays. */
    void discard(SheetImport one) {
        all.remove(one.id);
        one.file.close();
    }

    private void forgetOld() {
        var before = clock.instant().minus(KEPT);
        all.values().stream()
                .filter(one -> !one.isBusy() && one.touchedAt().isBefore(before))
                .forEach(this::discard);
    }

    /** What is old goes, and where that is not enough, what was left alone longest. */
    private void makeRoom() {
        forgetOld();
        all.values().stream()
                .filter(one -> !one.isBusy())
                .sorted(Comparator.comparing(SheetImport::touchedAt))
                .filter(one -> all.size() >= MOST)
                .forEach(this::discard);
        if (all.size() >= MOST) {
            throw Refused.of(503, "intake.problem.too-many-imports");
        }
    }

    @Override
    public void destroy() {
        work.shutdownNow();
        all.values().forEach(one -> one.file.close());
    }
}
