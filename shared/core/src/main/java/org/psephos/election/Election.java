package org.psephos.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;

/// The definition of an election: what is decided, by which rules, when and where. A value; each edit makes another.
///
/// Any draft can be held, also one that makes no sense yet; [ElectionCheck] names everything that is wrong with it,
/// and only a definition without problems can be sealed.
///
/// @param id the election
/// @param version counts the definitions of this election from 1
/// @param lineage what it was copied from
/// @param kind open or secret
/// @param secondCast what a second cast of the same voter does
/// @param title the election's name
/// @param note one more text for the welcome page; may be empty
/// @param day election day
/// @param polls when voting is possible
/// @param languages the languages of the ballot; their order is the fallback order
/// @param contests in the order of the ballot
/// @param styles which voters get which contests
/// @param places where people vote
public record Election(
        ElectionId id,
        int version,
        Lineage lineage,
        ElectionKind kind,
        SecondCast secondCast,
        LocalText title,
        LocalText note,
        LocalDate day,
        Polls polls,
        List<Language> languages,
        List<Contest> contests,
        List<BallotStyle> styles,
        List<Place> places) {

    public Election {
        languages = List.copyOf(languages);
        contests = List.copyOf(contests);
        styles = List.copyOf(styles);
        places = List.copyOf(places);
    }

    /// A first draft without texts and contests.
    public static Election draft(ElectionId id, ElectionKind kind, Polls polls, Language language) {
        return new Election(
                id,
                1,
                Lineage.first(),
                kind,
                SecondCast.FIRST_STAYS,
                LocalText.EMPTY,
                LocalText.EMPTY,
                polls.opens().toLocalDate(),
                polls,
                List.of(language),
                List.of(),
                List.of(),
                List.of());
    }

    /// The contest with this id.
    public Optional<Contest> contest(ContestId contest) {
        return contests.stream().filter(each -> each.id().equals(contest)).findFirst();
    }

    /// The style with this id.
    public Optional<BallotStyle> style(StyleId style) {
        return styles.stream().filter(each -> each.id().equals(style)).findFirst();
    }

    /// The first style that is given out at this place.
    public Optional<BallotStyle> styleAt(PlaceId place) {
        return styles.stream().filter(each -> each.places().contains(place)).findFirst();
    }

    /// The place with this id.
    public Optional<Place> place(PlaceId place) {
        return places.stream().filter(each -> each.id().equals(place)).findFirst();
    }

    /// The contests of a style in the order of the ballot; none when the style is not known.
    public List<Contest> contestsOf(StyleId style) {
        return style(style).stream()
                .flatMap(found -> found.contests().stream())
                .flatMap(contest -> contest(contest).stream())
                .toList();
    }

    /// The text in `wanted`, or in the election's fallback order.
    public String text(LocalText text, Language wanted) {
        return text.in(wanted, languages);
    }

    /// How this definition is edited field by field.
    public ElectionEdit edit() {
        return new ElectionEdit(this);
    }
}
