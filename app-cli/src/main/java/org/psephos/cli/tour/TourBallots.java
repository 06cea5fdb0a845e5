package org.psephos.cli.tour;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.psephos.balloteditor.app.BallotEditorWiring;
import org.psephos.balloteditor.service.ChainBallotOffice;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ElectionId;
import org.psephos.common.OptionId;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Place;
import org.psephos.election.Polls;
import org.psephos.roll.sample.SampleElection;
import org.psephos.tally.ActKind;

/// The elections of the tour, taken through their lives by two officials without a window.
final class TourBallots {

    /// Which option lacks a text at first.
    static final OptionId WITHOUT_TEXT = new OptionId("council-farid");

    private static final int TWO = 2;

    private final BallotEditorWiring editor;
    private final TourPeople people;
    private final Language first;

    /// @param first the main language of the elections
    TourBallots(BallotEditorWiring editor, TourPeople people, Language first) {
        this.editor = editor;
        this.people = people;
        this.first = first;
    }

    /// The languages of the sample, the main one first.
    List<Language> languages() {
        Stream<Language> others =
                SampleElection.of(ElectionKind.OPEN).languages().stream().filter(each -> !each.equals(first));
        return Stream.concat(Stream.of(first), others).toList();
    }

    /// The sample in all its languages, with polls from eight to eight.
    Election sample(ElectionKind kind) {
        Election sample = SampleElection.of(kind).edit().languages(languages());
        Polls polls = new Polls(
                sample.day().atTime(LocalTime.of(8, 0)),
                sample.day().atTime(LocalTime.of(20, 0)),
                sample.polls().zone(),
                sample.polls().grace());
        return sample.edit().polls(polls);
    }

    /// The sample in two languages; one name is not translated yet.
    Election unfinished() {
        Election sample = sample(ElectionKind.OPEN);
        return sample.edit()
                .languages(languages().subList(0, TWO))
                .edit()
                .title(two(sample.title()))
                .edit()
                .note(two(sample.note()))
                .edit()
                .contests(sample.contests().stream().map(this::two).toList())
                .edit()
                .styles(sample.styles().stream()
                        .map(style -> new BallotStyle(style.id(), two(style.name()), style.contests(), style.places()))
                        .toList())
                .edit()
                .places(sample.places().stream()
                        .map(place -> new Place(place.id(), two(place.name()), two(place.address())))
                        .toList());
    }

    private Contest two(Contest contest) {
        return contest.withTitle(two(contest.title()))
                .withInstructions(two(contest.instructions()))
                .withMeasure(two(contest.measure()))
                .withOptions(contest.options().stream().map(this::two).toList());
    }

    private ContestOption two(ContestOption option) {
        LocalText label = two(option.label());
        boolean lacks = option.id().equals(WITHOUT_TEXT);
        return new ContestOption(option.id(), lacks ? label.with(languages().get(1), "") : label, two(option.detail()));
    }

    private LocalText two(LocalText whole) {
        LocalText kept = LocalText.EMPTY;
        for (Language language : languages().subList(0, TWO)) {
            if (whole.exactly(language).isPresent()) {
                kept = kept.with(language, whole.exactly(language).orElseThrow());
            }
        }
        return kept;
    }

    /// The office.
    ChainBallotOffice office() {
        return editor.office();
    }

    /// A second election, secret, with nothing but its title, open as well: what its tally shows is the turnout.
    ElectionId openSecret() {
        people.signIn(editor.station(), TourPeople.Who.OFFICIAL);
        Election sample = sample(ElectionKind.SECRET);
        ElectionId id = new ElectionId(editor.station().tools().ids().next());
        office().begin(sample.edit().copyAs(id)).orThrow();
        reach(id, ElectionState.DRAFT);
        office().review(id, file(id).fingerprint()).orThrow();
        reach(id, ElectionState.IN_REVIEW);
        office().approve(id, file(id).fingerprint(), ActKind.SEAL.text()).orThrow();
        reach(id, ElectionState.APPROVED);
        people.signIn(editor.station(), TourPeople.Who.SECOND);
        office().seal(id, file(id).fingerprint()).orThrow();
        reach(id, ElectionState.SEALED);
        decide(id, ActKind.OPEN, ElectionState.OPEN);
        return id;
    }

    /// Two officials decide: the second one, who is signed in, and then the first one.
    void decide(ElectionId id, ActKind act, ElectionState then) {
        people.signIn(editor.station(), TourPeople.Who.SECOND);
        office().decide(id, act, act.text()).orThrow();
        Screen.until("the proposal is seen", () -> !file(id).waiting().isEmpty());
        people.signIn(editor.station(), TourPeople.Who.OFFICIAL);
        office().decide(id, act, act.text()).orThrow();
        reach(id, then);
    }

    /// Waits until the chain tells of a state.
    void reach(ElectionId id, ElectionState state) {
        Screen.until(
                "the election is " + state.word(),
                () -> office().elections().get().stream()
                        .anyMatch(file -> file.id().equals(id) && file.state() == state));
    }

    /// An election as the chain tells it.
    ElectionFile file(ElectionId id) {
        return office().elections().get().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// What stands for a text that is missing.
    LocalText whole(OptionId option) {
        return two(SampleElection.of(ElectionKind.OPEN).contests().stream()
                .flatMap(contest -> contest.options().stream())
                .filter(each -> each.id().equals(option))
                .findFirst()
                .orElseThrow()
                .label());
    }
}
