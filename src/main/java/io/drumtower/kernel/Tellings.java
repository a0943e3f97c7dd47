package io.drumtower.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which deliveries tell of which things that are shown, also where it made no event: a sheet that repeats what an earlier
 * one had told vouches for it. What is withdrawn tells of nothing any longer.
 */
public interface Tellings {

    /** In the running transaction; what the delivery has told already stays as it is. */
    void tell(Shown.Kind kind, String delivery, Collection<String> ids);

    /** Some of what the delivery tells of, at most so many; when it is empty there is nothing. */
    List<String> of(Shown.Kind kind, String delivery, int limit);

    /** Those of them that another delivery tells of too. */
    Set<String> byOthers(Shown.Kind kind, String delivery, Collection<String> ids);

    /** Those of them that another delivery has told of since: it knew how they had gone on. */
    Set<String> sinceByOthers(Shown.Kind kind, String delivery, Collection<String> ids);

    void forget(Shown.Kind kind, String delivery, Collection<String> ids);
}
