package io.drumtower.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What a {@link Sender} has written down: numbers of requests. */
record Ledger(Set<Long> sent, Set<Long> acknowledged) {

    static Ledger read(Path file) throws IOException {
        var ledger = new Ledger(new TreeSet<>(), new TreeSet<>());
        var text = Files.exists(file) ? Files.readString(file) : "";
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(ledger::add);
        return ledger;
    }

    private void add(String line) {
        var number = Long.valueOf(line.substring(line.indexOf(' ') + 1));
        (line.startsWith("sent ") ? sent : acknowledged).add(number);
    }

    int inFlight() {
        return sent.size() - acknowledged.size();
    }
}
