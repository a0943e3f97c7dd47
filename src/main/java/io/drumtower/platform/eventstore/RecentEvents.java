package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Recorded;
import io.drumtower.platform.eventstore.LiveLog.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The newest events that this instance has appended, so that no one has to read them back. */
@Component
class RecentEvents {

    private static final int MOST = 20_000;

    private final NavigableMap<Long, List<Recorded>> appends = new TreeMap<>();
    private int size;
    private LongConsumer listener = position -> {};

    void onAppended(LongConsumer newest) {
        listener = newest;
    }

    /** Takes them in once the transaction is committed: before that, they may still come to nothing. */
    void afterCommit(List<Recorded> events) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                add(events);
                listener.accept(events.get(events.size() - 1).position());
            }
        });
    }

    private synchronized void add(List<Recorded> events) {
        appends.put(events.get(0).position(), events);
        size += events.size();
        while (size > MOST) {
            size -= appends.pollFirstEntry().getValue().size();
        }
    }

    /** @return null when what follows is not here */
    @Nullable Slice after(long position, int most, Predicate<Class<?>> wanted) {
        var events = new ArrayList<Recorded>();
        var upTo = position;
        while (events.size() < most) {
            var next = append(upTo + 1);
            if (next == null) {
                break;
            }
            for (var event : next) {
                if (event.position() > upTo && wanted.test(event.event().getClass())) {
                    events.add(event);
                }
            }
            upTo = next.get(next.size() - 1).position();
        }
        return upTo == position ? null : new Slice(events, upTo);
    }

    private synchronized @Nullable List<Recorded> append(long position) {
        var candidate = appends.floorEntry(position);
        return candidate != null
                        && position < candidate.getKey() + candidate.getValue().size()
                ? candidate.getValue()
                : null;
    }
}
