package io.drumtower.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Linux tells about a process. */
record Proc(long pid) {

    /** Of all its threads, in user and system mode. */
    double cpuSeconds() {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    double residentMegabytes() throws IOException {
        return kilobytes("status", "VmRSS:") / 1024;
    }

    /** Since {@link #forgetPeak}. */
    double peakMegabytes() throws IOException {
        return kilobytes("status", "VmHWM:") / 1024;
    }

    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
    }

    /** Memory that is shared counts in parts, so that the sum over processes is right. */
    double proportionalMegabytes() {
        try {
            return kilobytes("smaps_rollup", "Pss:") / 1024;
        } catch (IOException e) {
            return 0; // it has ended in the meantime
        }
    }

    private double kilobytes(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow(() -> new IOException(name));
        }
    }
}
