package io.drumtower.duty;

import io.drumtower.duty.RosteredShift.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on watch; members as in {@link RosteredShift}. */
public record Team(
        String officerInCharge,
        @Nullable String backup,
        @Nullable String supervisor,
        List<Post> crew) {}
