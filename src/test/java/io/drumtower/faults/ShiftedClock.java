package io.drumtower.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/** The clock of programs in processes of their own: ahead of real time by so much as a file says, which may be changed. */
@TestConfiguration(proxyBeanMethods = false)
public class ShiftedClock {

    private static final String FILE = "shifted-clock.file";

    /** That of a test, which sets it for all programs that were given its file. */
    record Hand(Path file) {

        Hand {
            write(file, Duration.ZERO);
        }

        /** Settings of a program that goes by it. */
        List<String> settings() {
            return List.of("--spring.main.sources=" + ShiftedClock.class.getName(), "--" + FILE + "=" + file);
        }

        Instant now() {
            return Instant.now().plus(ahead(file));
        }

        void set(Instant time) {
            write(file, Duration.between(Instant.now(), time));
        }

        private static void write(Path file, Duration ahead) {
            try { // whole: the programs read it at any moment
                var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), ahead.toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Duration ahead(Path file) {
        try {
            return Duration.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    @Primary
    @DependsOn("clock") // which sets the clock of Axon, too
    Clock shifted(@Value("${" + FILE + "}") Path file) {
        var clock = new Shifted(Clock.systemUTC(), file);
        GenericEventMessage.clock = clock;
        return clock;
    }

    private static final class Shifted extends Clock {

        private final Clock realTime;
        private final Path file;

        Shifted(Clock realTime, Path file) {
            this.realTime = realTime;
            this.file = file;
        }

        @Override
        public Instant instant() {
            return realTime.instant().plus(ahead(file)).truncatedTo(ChronoUnit.MILLIS); // databases round
        }

        @Override
        public ZoneId getZone() {
            return realTime.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Shifted(realTime.withZone(zone), file);
        }
    }
}
