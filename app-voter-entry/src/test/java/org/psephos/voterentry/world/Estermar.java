package org.psephos.voterentry.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.psephos.common.ContestId;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.common.OperatorId;
import org.psephos.common.PlaceId;
import org.psephos.common.StationId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.election.BallotStyle;
import org.psephos.election.Contest;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.LocalText;
import org.psephos.election.Place;
import org.psephos.election.Polls;
import org.psephos.roll.Person;
import org.psephos.roll.PersonField;
import org.psephos.tally.PollHours;
import org.psephos.testkit.HandTime;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.Names;
import org.psephos.voterentry.service.person.RollStatus;

/// The invented town of the pictures: an election, a desk, a few voters with names in many scripts.
public final class Estermar {

    /// The election.
    public static final ElectionId ELECTION = ElectionId.of("11111111-1111-4111-8111-111111111111");

    /// The desk.
    public static final Desk DESK =
            new Desk(StationId.of("22222222-2222-4222-8222-222222222222"), "Desk 2", new PlaceId("town-hall"));

    /// A quarter of an hour before the end of the morning.
    public final HandTime time = new HandTime(Instant.parse("2026-11-29T13:02:29Z"));

    /// The election as it stands.
    public final Observable<ElectionNow> election =
            new Observable<>(new ElectionNow(definition(), ElectionState.OPEN, "4F7K2QD", hours(definition())));

    /// The roll.
    public final HandRoll roll = new HandRoll();

    /// The list of the election.
    public final HandPollbook pollbook = new HandPollbook(DESK.station(), time);

    /// The room.
    public final ElectionRoom room = new ElectionRoom(election, time);

    /// What people are called.
    public final Names names = new Names() {
        @Override
        public String desk(StationId station) {
            return "Desk 1";
        }

        @Override
        public String person(OperatorId account) {
            return "Tomás Rocha";
        }
    };

    /// The definition: two places, two styles, three contests.
    public static Election definition() {
        Polls polls = Polls.allDay(LocalDate.of(2026, 11, 29), ZoneId.of("Europe/Berlin"));
        List<Contest> contests = List.of(
                contest("mayor", "Mayor", "العمدة"),
                contest("council", "Town council", "مجلس البلدة"),
                contest("baths", "Measure 4: harbour baths", "المقترح ٤: حمامات المرفأ"));
        List<ContestId> all = contests.stream().map(Contest::id).toList();
        return Election.draft(ELECTION, ElectionKind.OPEN, polls, new Language("en"))
                .edit()
                .title(LocalText.of(Map.of("en", "Estermar municipal election", "ar", "انتخابات بلدية إسترمار")))
                .edit()
                .contests(contests)
                .edit()
                .places(List.of(
                        place("town-hall", "Town Hall, main room", "دار البلدية، القاعة الكبرى"),
                        place("north-school", "North School", "مدرسة الشمال")))
                .edit()
                .styles(List.of(
                        style("harbour", "Harbour", all, "north-school"),
                        style("centre", "Estermar Centre", all, "town-hall")));
    }

    private static PollHours hours(Election definition) {
        return new PollHours(definition.polls(), definition.polls().opensAt(), Instant.MAX);
    }

    private static Contest contest(String id, String english, String arabic) {
        return Contest.empty(new ContestId(id)).withTitle(LocalText.of(Map.of("en", english, "ar", arabic)));
    }

    private static Place place(String id, String english, String arabic) {
        return new Place(new PlaceId(id), LocalText.of(Map.of("en", english, "ar", arabic)), LocalText.EMPTY);
    }

    private static BallotStyle style(String id, String name, List<ContestId> contests, String place) {
        return new BallotStyle(new StyleId(id), LocalText.of("en", name), contests, List.of(new PlaceId(place)));
    }

    /// Enters a voter of the town hall, and puts the voter on the list.
    public VoterId voter(String name, String latin, String born, String number) {
        return voter(name, latin, born, number, "town-hall");
    }

    /// Enters a voter, and puts the voter on the list.
    public VoterId voter(String name, String latin, String born, String number, String place) {
        VoterId id = roll.add(
                Person.of(Map.of(
                        PersonField.NAME,
                        name,
                        PersonField.LATIN,
                        latin,
                        PersonField.BORN,
                        born,
                        PersonField.NUMBER,
                        number,
                        PersonField.STREET,
                        "14 Ropewalk",
                        PersonField.TOWN,
                        "Estermar",
                        PersonField.POSTCODE,
                        "3100",
                        PersonField.PLACE,
                        place,
                        PersonField.STYLE,
                        "centre",
                        PersonField.PHONE,
                        "+48 600 100 205")),
                RollStatus.ON_ROLL);
        pollbook.register(id, place);
        return id;
    }

    /// The people of the pictures.
    public void people() {
        voter("Нестеренко Оксана Іванівна", "Oksana Nesterenko", "1984-03-17", "EST-04 217");
        voter("สมชาย ใจดี", "Somchai Jaidee", "1991-05-02", "EST-02 880");
        voter("Ανδρέου Γεωργία", "Georgia Andreou", "1968-11-02", "EST-00 119");
        voter("आनंद शर्मा", "Anand Sharma", "1990-06-21", "EST-00 254");
        voter("Anders Åkesson", "", "1955-01-30", "EST-00 071", "north-school");
        voter("André N’Diaye", "", "1977-09-14", "EST-03 440");
        voter("أندريه حدّاد", "Andreh Haddad", "1983-12-08", "EST-02 018", "north-school");
        voter("Андрій Мельник", "Andrii Melnyk", "2004-04-19", "EST-04 902");
        voter("安德烈", "Andelie", "1996-02-29", "EST-01 577");
        roll.add(
                Person.of(Map.of(
                        PersonField.NAME,
                        "Andreas Østby",
                        PersonField.BORN,
                        "1949-07-07",
                        PersonField.NUMBER,
                        "EST-00 013")),
                RollStatus.WITHDRAWN);
    }
}
