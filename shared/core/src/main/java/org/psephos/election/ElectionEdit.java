package org.psephos.election;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;

/// Makes one definition from another: each method returns the election with one thing changed.
///
/// `election.edit().title(text)`; a chain goes on with `.edit()`. The original never changes.
///
/// @param of the definition to start from
public record ElectionEdit(Election of) {

    /// With another title.
    public Election title(LocalText next) {
        return copy(of.id(), of.version(), of.lineage(), next, of.note());
    }

    /// With another note.
    public Election note(LocalText next) {
        return copy(of.id(), of.version(), of.lineage(), of.title(), next);
    }

    /// With another kind.
    public Election kind(ElectionKind next) {
        return rules(next, of.secondCast(), of.day(), of.polls());
    }

    /// With another answer to a second cast.
    public Election secondCast(SecondCast next) {
        return rules(of.kind(), next, of.day(), of.polls());
    }

    /// On another day; the opening hours keep their clock times and their distance to the day.
    public Election day(LocalDate next) {
        long shift = next.toEpochDay() - of.day().toEpochDay();
        Polls moved = new Polls(
                of.polls().opens().plusDays(shift),
                of.polls().closes().plusDays(shift),
                of.polls().zone(),
                of.polls().grace());
        return rules(of.kind(), of.secondCast(), next, moved);
    }

    /// With other opening hours.
    public Election polls(Polls next) {
        return rules(of.kind(), of.secondCast(), of.day(), next);
    }

    /// In other languages; the first is the main one.
    public Election languages(List<Language> next) {
        return lists(next, of.contests(), of.styles(), of.places());
    }

    /// With other contests.
    public Election contests(List<Contest> next) {
        return lists(of.languages(), next, of.styles(), of.places());
    }

    /// With one contest changed; the others stay.
    public Election contest(ContestId id, UnaryOperator<Contest> change) {
        return contests(of.contests().stream()
                .map(each -> each.id().equals(id) ? change.apply(each) : each)
                .toList());
    }

    /// With other styles.
    public Election styles(List<BallotStyle> next) {
        return lists(of.languages(), of.contests(), next, of.places());
    }

    /// With other places.
    public Election places(List<Place> next) {
        return lists(of.languages(), of.contests(), of.styles(), next);
    }

    /// The next version of the same election, with a link back to this definition.
    public Election nextVersion() {
        Lineage parent = new Lineage.CopyOf(ElectionCodec.fingerprint(of));
        return copy(of.id(), of.version() + 1, parent, of.title(), of.note());
    }

    /// The first version of another election, with a link back to this definition.
    public Election copyAs(ElectionId id) {
        Lineage parent = new Lineage.CopyOf(ElectionCodec.fingerprint(of));
        return copy(id, 1, parent, of.title(), of.note());
    }

    private Election copy(ElectionId id, int version, Lineage lineage, LocalText title, LocalText note) {
        return new Election(
                id,
                version,
                lineage,
                of.kind(),
                of.secondCast(),
                title,
                note,
                of.day(),
                of.polls(),
                of.languages(),
                of.contests(),
                of.styles(),
                of.places());
    }

    private Election rules(ElectionKind kind, SecondCast secondCast, LocalDate day, Polls polls) {
        return new Election(
                of.id(),
                of.version(),
                of.lineage(),
                kind,
                secondCast,
                of.title(),
                of.note(),
                day,
                polls,
                of.languages(),
                of.contests(),
                of.styles(),
                of.places());
    }

    private Election lists(
            List<Language> languages, List<Contest> contests, List<BallotStyle> styles, List<Place> places) {
        return new Election(
                of.id(),
                of.version(),
                of.lineage(),
                of.kind(),
                of.secondCast(),
                of.title(),
                of.note(),
                of.day(),
                of.polls(),
                languages,
                contests,
                styles,
                places);
    }
}
