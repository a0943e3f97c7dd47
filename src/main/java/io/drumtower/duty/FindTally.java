package io.drumtower.duty;

import java.util.Map;

/**
 * Asks how many events of the watch of an occasion lie behind {@code after}, up to {@code upTo}.
 *
 * @param upTo position
 */
public record FindTally(String occasion, long after, long upTo) {

    /**
     * @param position of the newest of them; 0 when there is none
     * @param byType by the name an event is stored under
     */
    public record Tally(long position, Map<String, Long> byType) {

        public long of(String type) {
            return byType.getOrDefault(type, 0L);
        }

        public long events() {
            return byType.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
