package io.drumtower.duty.inbound;

import io.drumtower.duty.RosteredShift.Post;
import io.drumtower.duty.Team;
import io.drumtower.pages.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who watches; only the first member is needed. */
record TeamRequest(
        @Nullable String officerInCharge,
        @Nullable String backup,
        @Nullable String supervisor,
        @Nullable List<PostRequest> crew) {

    record PostRequest(@Nullable String account, @Nullable String place) {

        Post post() {
            return new Post(Members.line(account, "crew"), Members.line(place, "crew"));
        }
    }

    Team team() {
        return new Team(
                Members.line(officerInCharge, "officerInCharge"),
                Members.lineOrNull(backup, "backup"),
                Members.lineOrNull(supervisor, "supervisor"),
                posts(crew));
    }

    static List<Post> posts(@Nullable List<PostRequest> crew) {
        return crew == null
                ? List.of()
                : crew.stream().map(PostRequest::post).distinct().toList();
    }
}
