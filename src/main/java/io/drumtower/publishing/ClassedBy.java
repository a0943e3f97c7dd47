package io.drumtower.publishing;

import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import org.jspecify.annotations.Nullable;

/**
 * Who has said what a publication counts as: the id of a data source, or {@link #PEOPLE}. What nobody has said is open to
 * all; what a source has said, that source may say otherwise; what people have said no source changes, also where it is
 * nothing.
 */
public record ClassedBy(@Nullable String category, @Nullable String series) {

    public static final String PEOPLE = "-";

    /** An editor has decided on both. */
    public static final ClassedBy EDITOR = new ClassedBy(PEOPLE, PEOPLE);

    public static ClassedBy of(PublicationReleased released) {
        var who = who(released.source());
        var counted = released.counted();
        return new ClassedBy(counted.category() == null ? null : who, counted.series() == null ? null : who);
    }

    public ClassedBy after(PublicationCorrected corrected) {
        var who = who(corrected.source());
        return new ClassedBy(
                corrected.was().category() == corrected.counted().category() ? category : who,
                corrected.was().series() == corrected.counted().series() ? series : who);
    }

    private static String who(@Nullable String source) {
        return source == null ? PEOPLE : source;
    }

    /** @param source null for people */
    public boolean isCategoryOpenTo(@Nullable String source) {
        return category == null || category.equals(source);
    }

    /** @param source null for people */
    public boolean isSeriesOpenTo(@Nullable String source) {
        return series == null || series.equals(source);
    }
}
