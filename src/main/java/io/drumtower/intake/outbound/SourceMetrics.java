package io.drumtower.intake.outbound;

import static io.drumtower.intake.meter.IntakeMeter.SOURCE_AGE;
import static io.drumtower.intake.meter.IntakeMeter.SOURCE_SILENT;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.meter.IntakeMeter;
import io.drumtower.kernel.Page;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * The sources, asked at scrape time. Sources come and go while the program runs, which gauges of Micrometer cannot: so
 * this is a collector of Prometheus.
 */
@Component
class SourceMetrics implements MeterBinder, MultiCollector {

    /** A scrape stays within 1 500 series; of more sources the silent ones are told first. */
    private static final int MOST_SOURCES = 150;

    private static final Comparator<DataSource> SILENT_FIRST =
            Comparator.comparing((DataSource source) -> source.silentSince() == null);

    private final QueryGateway queries;
    private final Clock clock;

    SourceMetrics(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (registry instanceof PrometheusMeterRegistry prometheus) {
            prometheus.getPrometheusRegistry().register(this);
        }
    }

    @Override
    public MetricSnapshots collect() {
        var sources = sources();
        return new MetricSnapshots(
                gauge(
                        exported(SOURCE_SILENT),
                        "1 while the source is called silent",
                        sources,
                        source -> source.silentSince() == null ? 0 : 1),
                gauge(
                        exported(SOURCE_AGE) + "_seconds",
                        "Seconds since the source last delivered, or since it was registered",
                        sources,
                        this::age));
    }

    private static String exported(IntakeMeter meter) {
        return meter.getName().replace('.', '_');
    }

    private double age(DataSource source) {
        var heard = source.lastReceivedAt() == null ? source.registeredAt() : source.lastReceivedAt();
        return Duration.between(heard, clock.instant()).toMillis() / 1000.0;
    }

    private static GaugeSnapshot gauge(
            String name, String help, List<DataSource> sources, ToDoubleFunction<DataSource> value) {
        var gauge = GaugeSnapshot.builder().name(name).help(help);
        for (var source : sources) {
            gauge.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(Labels.of("source", source.id()))
                    .value(value.applyAsDouble(source))
                    .build());
        }
        return gauge.build();
    }

    private List<DataSource> sources() {
        var sources = new ArrayList<DataSource>();
        String after = null;
        do {
            var page = queries.query(new FindDataSources(after, Page.MAX_LIMIT), FindDataSources.DataSources.class)
                    .join()
                    .page();
            sources.addAll(page.items());
            after = page.next();
        } while (after != null);
        return sources.stream().sorted(SILENT_FIRST).limit(MOST_SOURCES).toList();
    }
}
