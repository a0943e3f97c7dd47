package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Shown;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownIntake;
import io.drumtower.kernel.ShownPublication;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.GetPublication;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.inbound.Published.Origin;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What sources show, taken by {@link Releases}. */
@Component
class ShownReleases implements ShownIntake {

    /** Differences that a preview shows in full; each reads the publication as it is. */
    private static final int MOST_CHANGES = 100;

    private final Releases releases;
    private final Returns returns;
    private final BroughtReleases brought;
    private final QueryGateway queries;
    private final Visible visible;

    ShownReleases(Releases releases, Returns returns, BroughtReleases brought, QueryGateway queries, Visible visible) {
        this.releases = releases;
        this.returns = returns;
        this.brought = brought;
        this.queries = queries;
        this.visible = visible;
    }

    @Override
    public Shown.Kind kind() {
        return Shown.Kind.PUBLICATION;
    }

    @Override
    public List<String> channels() {
        return Members.words(Channel.class);
    }

    @Override
    public List<String> categories() {
        return Members.words(Category.class);
    }

    @Override
    public ShownAs require(ShownAs as) {
        return Classes.require(as);
    }

    @Override
    public long take(List<Shown> shown, ShownAs as, From from, Function<List<Fate>, List<?>> and) {
        var read = read(shown, as, from);
        return releases.take(told(read), origin(from), outcomes -> and.apply(fates(read, outcomes)));
    }

    @Override
    public List<Fate> preview(List<Shown> shown, ShownAs as, From from) {
        visible.await("publishing.publications"); // of an import that has just ended
        var read = read(shown, as, from);
        var told = told(read);
        var previewed = releases.preview(told, origin(from));
        var fates = fates(read, previewed.outcomes());
        tellWithdrawn(read, fates, previewed.known());
        var changes = 0;
        for (var i = 0; i < fates.size() && changes < MOST_CHANGES; i++) {
            if (fates.get(i).kind() == Kind.CORRECTED) {
                changes++;
                var one = Objects.requireNonNull(read.get(i).told());
                var known = Objects.requireNonNull(previewed.known().get(one.key()));
                var differences = Differences.of(publication(known.toString()), one, from.source());
                fates.set(
                        i,
                        differences.isEmpty() // but for what the office has decided
                                ? Fate.of(Kind.KNOWN)
                                : new Fate(Kind.CORRECTED, differences, null));
            }
        }
        return fates;
    }

    /** What was withdrawn stays so, whatever is said of it now, but for what is brought back. */
    private void tellWithdrawn(List<ShownReading.Outcome> read, List<Fate> fates, Map<UUID, UUID> known) {
        var withdrawn = returns.withdrawn(known.values());
        var returned = new HashSet<UUID>();
        for (var i = 0; i < fates.size(); i++) {
            var one = read.get(i).told();
            var kind = fates.get(i).kind();
            var id = one == null ? null : known.get(one.key());
            if (kind == Kind.RETURNED) {
                returned.add(Objects.requireNonNull(id));
            } else if ((withdrawn.decided().contains(id)
                            || withdrawn.withDelivery().contains(id))
                    && !returned.contains(id)
                    && (kind == Kind.KNOWN || kind == Kind.CORRECTED || kind == Kind.SIGHTED)) {
                fates.set(i, Fate.of(Kind.OVER));
            }
        }
    }

    private static List<ShownReading.Outcome> read(List<Shown> shown, ShownAs as, From from) {
        var reading = new ShownReading(as, from.receivedAt());
        return shown.stream()
                .map(ShownPublication.class::cast)
                .map(reading::read)
                .toList();
    }

    private static List<Told> told(List<ShownReading.Outcome> read) {
        return read.stream()
                .map(ShownReading.Outcome::told)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Origin origin(From from) {
        return new Origin(from.source(), from.delivery(), null, from.polled());
    }

    private static List<Fate> fates(List<ShownReading.Outcome> read, List<Outcome> outcomes) {
        var next = outcomes.iterator();
        var fates = new ArrayList<Fate>();
        for (var one : read) {
            var told = one.told();
            fates.add(told == null ? Objects.requireNonNull(one.fate()) : fate(next.next(), told));
        }
        return fates;
    }

    private static Fate fate(Outcome outcome, Told told) {
        return switch (outcome) {
            case RELEASED -> Fate.of(Kind.RELEASED);
            case CORRECTED -> Fate.of(Kind.CORRECTED);
            case SIGHTED -> Fate.of(Kind.SIGHTED);
            case RETURNED -> Fate.of(Kind.RETURNED);
            case KNOWN -> Fate.of(Kind.KNOWN);
            case CLASH ->
                Fate.rejected(
                        told.published().described().url() == null ? "title" : "url", "that of another publication");
        };
    }

    @Override
    public boolean withdraw(String delivery, String reason, String by) {
        return brought.withdraw(delivery, reason, by);
    }

    private PublicationEntry publication(String id) {
        return queries.query(new GetPublication(id), GetPublication.Told.class)
                .join()
                .publication();
    }
}
