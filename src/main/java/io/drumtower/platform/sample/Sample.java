package io.drumtower.platform.sample;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the sample beside the running program, whose pages can be used meanwhile. */
@Component
@Profile("sample")
class Sample implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final int SENDERS = 5;

    private final SampleLoad load;
    private final Environment settings;
    private final Progress progress;
    private volatile @Nullable Thread thread;

    Sample(SampleLoad load, Environment settings) {
        this.load = load;
        this.settings = settings;
        this.progress = new Progress(load.steps());
    }

    Progress.Report report() {
        return progress.report();
    }

    @Override
    public void start() {
        LOG.warn("Sample data, all invented: http://localhost:{}/", settings.getProperty("local.server.port", "8081"));
        var loading = new Thread(this::run, "sample");
        thread = loading;
        loading.start();
    }

    private void run() {
        var senders = Executors.newFixedThreadPool(SENDERS, task -> new Thread(task, "sample-sender"));
        try {
            load(senders);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the program ends; the next start goes on from here
        } catch (RuntimeException e) {
            LOG.error("the sample could not be loaded; the next start goes on from here", e);
            progress.fail(String.valueOf(e.getMessage()));
        } finally {
            senders.shutdownNow();
        }
    }

    private void load(ExecutorService senders) throws InterruptedException {
        if (!load.isDone()) {
            var started = System.nanoTime();
            load.run(progress, senders);
            LOG.info("the sample is loaded, in {} s", (System.nanoTime() - started) / 1_000_000_000);
        }
        progress.end();
    }

    @Override
    public void stop() {
        var loading = thread;
        thread = null;
        if (loading != null) {
            loading.interrupt();
            try {
                loading.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
