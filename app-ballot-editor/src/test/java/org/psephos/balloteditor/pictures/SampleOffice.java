package org.psephos.balloteditor.pictures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.psephos.balloteditor.service.BallotOffice;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.ContestOption;
import org.psephos.election.Election;
import org.psephos.election.ElectionCodec;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Fingerprint;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Place;
import org.psephos.election.Polls;
import org.psephos.election.Rule;
import org.psephos.tally.ActKind;

/// An office with one election, for pictures and tests of the screens.
public final class SampleOffice implements BallotOffice {

    private final Observable<List<ElectionFile>> elections = new Observable<>(List.of());

    /// With the sample election in this state.
    public SampleOffice(ElectionState state) {
        show(definition(), state);
    }

    private void show(Election definition, ElectionState state) {
        Instant at = Instant.parse("2026-11-12T09:12:40Z");
        var signer = new ElectionFile.Signer(new OperatorId(new UUID(1, 1)), "Karim Nasser", at);
        List<ElectionFile.Signer> signers = state.compareTo(ElectionState.APPROVED) >= 0 ? List.of(signer) : List.of();
        Fingerprint fingerprint = ElectionCodec.fingerprint(definition);
        elections.set(List.of(
                new ElectionFile(definition, state, fingerprint, at, signers, List.of(fingerprint), List.of())));
    }

    /// The sample: two contests in English and Arabic, one Arabic name missing.
    public static Election definition() {
        Language english = new Language("en");
        Election draft = Election.draft(
                new ElectionId(UUID.fromString("b20f6c11-08b4-4f43-9d2e-6a3c95b8a001")),
                ElectionKind.OPEN,
                Polls.allDay(LocalDate.of(2026, 11, 29), ZoneId.of("Europe/Vienna")),
                english);
        PlaceId hall = new PlaceId("hall");
        ContestId mayor = new ContestId("mayor");
        ContestId council = new ContestId("council");
        return draft.edit()
                .title(text("Estermar municipal election", "انتخابات بلدية إسترمار"))
                .edit()
                .languages(List.of(english, new Language("ar")))
                .edit()
                .contests(List.of(
                        new Contest(
                                mayor,
                                text("Mayor of Estermar", "عمدة إسترمار"),
                                LocalText.EMPTY,
                                LocalText.EMPTY,
                                Rule.oneOf(),
                                org.psephos.election.OrderPolicy.RANDOM,
                                List.of(
                                        option("chen", "Mei-Ling Chen", "مي لينغ تشن"),
                                        option("lind", "Björn Lindqvist", "بيورن ليندكفيست"),
                                        option("okonkwo", "Amara Okonkwo", "أمارا أوكونكو"))),
                        new Contest(
                                council,
                                text("Town council", "مجلس المدينة"),
                                text("Choose up to 3.", "اختر ثلاثة على الأكثر."),
                                LocalText.EMPTY,
                                Rule.upTo(3),
                                org.psephos.election.OrderPolicy.RANDOM,
                                List.of(
                                        option("haddad", "Nadia Haddad", "نادية حدّاد"),
                                        option("wrona", "Łukasz Wrona", "ووكاش فرونا"),
                                        option("priya", "Priya Raghunathan", "بريا راغوناثان"),
                                        ContestOption.of("papa", LocalText.of("en", "Stelios Papadakis")),
                                        option("melnyk", "Oksana Melnyk", "أوكسانا ميلنيك")))))
                .edit()
                .places(List.of(new Place(hall, text("Town Hall", "دار البلدية"), LocalText.EMPTY)))
                .edit()
                .styles(List.of(new BallotStyle(
                        new StyleId("centre"), text("Centre", "المركز"), List.of(mayor, council), List.of(hall))));
    }

    private static LocalText text(String english, String arabic) {
        return LocalText.of(Map.of("en", english, "ar", arabic));
    }

    private static ContestOption option(String id, String english, String arabic) {
        return ContestOption.of(id, text(english, arabic));
    }

    @Override
    public Observable<List<ElectionFile>> elections() {
        return elections;
    }

    @Override
    public Optional<OperatorId> person() {
        return Optional.of(new OperatorId(new UUID(2, 2)));
    }

    @Override
    public Outcome<ElectionId> create(ElectionKind kind, Polls polls, Language language) {
        return Outcome.done(definition().id());
    }

    @Override
    public Outcome<ElectionId> copy(ElectionId earlier) {
        return Outcome.done(earlier);
    }

    @Override
    public Outcome<Fingerprint> save(Election draft) {
        show(draft, ElectionState.DRAFT);
        return Outcome.done(ElectionCodec.fingerprint(draft));
    }

    @Override
    public Outcome<Fingerprint> review(ElectionId election, Fingerprint draft) {
        show(elections.get().getFirst().definition(), ElectionState.IN_REVIEW);
        return Outcome.done(draft);
    }

    @Override
    public Outcome<Fingerprint> approve(ElectionId election, Fingerprint draft, String words) {
        show(elections.get().getFirst().definition(), ElectionState.APPROVED);
        return Outcome.done(draft);
    }

    @Override
    public Outcome<Fingerprint> decide(ElectionId election, ActKind act, String words) {
        show(elections.get().getFirst().definition(), ElectionState.OPEN);
        return Outcome.done(elections.get().getFirst().fingerprint());
    }

    @Override
    public Outcome<Fingerprint> seal(ElectionId election, Fingerprint draft) {
        show(elections.get().getFirst().definition(), ElectionState.SEALED);
        return Outcome.done(draft);
    }
}
