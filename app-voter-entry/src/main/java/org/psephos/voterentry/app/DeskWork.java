package org.psephos.voterentry.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.psephos.common.ElectionId;
import org.psephos.common.Observable;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.ElectionState;
import org.psephos.election.Language;
import org.psephos.election.Polls;
import org.psephos.site.TrustedKey;
import org.psephos.station.ElectionFollower;
import org.psephos.station.ElectionList;
import org.psephos.station.Station;
import org.psephos.tally.PollHours;
import org.psephos.voterentry.service.Desk;
import org.psephos.voterentry.service.ElectionNow;
import org.psephos.voterentry.service.ElectionRoom;
import org.psephos.voterentry.service.OutboxRecords;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.FollowedPollbook;
import org.psephos.voterentry.service.desk.PlaceMemory;
import org.psephos.voterentry.service.desk.Pollbook;
import org.psephos.voterentry.service.desk.Standing;
import org.psephos.voterentry.service.load.FedPeople;
import org.psephos.voterentry.service.load.KnownPeople;
import org.psephos.voterentry.service.load.LoadMemory;
import org.psephos.voterentry.service.load.RollLoader;
import org.psephos.voterentry.service.person.RollEditor;
import org.psephos.voterentry.service.person.RollFeed;
import org.psephos.voterentry.service.person.RollMirror;

/// The services of one desk for one election, live from its station; everything that a page needs and no window.
public final class DeskWork implements AutoCloseable {

    private final Station station;
    private final PlaceMemory places;
    private final Standing standing;
    private final Desk desk;
    private final ElectionRoom room;
    private final RollMirror mirror = new RollMirror();
    private final Pollbook pollbook;
    private final OutboxRecords records;
    private final RollEditor editor;
    private final CheckInDesk checkIn;
    private final RollFeed rollFeed;
    private final FedPeople known;
    private final RollLoader loader;
    private final List<Runnable> owned = new ArrayList<>();

    /// @param election the election as it stands now
    /// @param loads remembers an import that has not reached its end
    /// @param places remembers at which place the desk stands
    public DeskWork(Station station, ElectionNow election, LoadMemory loads, PlaceMemory places) {
        this.station = station;
        this.places = places;
        this.standing = standing(election.definition());
        this.desk = new Desk(
                station.identity().station(), key().map(TrustedKey::label).orElse(""), standing.place());
        Observable<ElectionNow> now = new Observable<>(election);
        this.room = new ElectionRoom(now, station.tools().time());
        this.pollbook = station.elections()
                .election(room.id())
                .<Pollbook>map(this::follow)
                .orElse(Pollbook.EMPTY);
        this.records = new OutboxRecords(station, desk, room.id(), mirror);
        this.editor = new RollEditor(
                records,
                room,
                mirror,
                voter -> pollbook.of(voter).listing(),
                station.tools().ids());
        this.checkIn = new CheckInDesk(
                desk, room, mirror, pollbook, records, station.tools().chance());
        this.rollFeed = new RollFeed(station.link(), station.session(), mirror);
        this.known = new FedPeople(rollFeed, pollbook);
        this.loader = new RollLoader(
                mirror.index(), editor, room, known, loads, station.tools().time());
        Observable.Subscription summaries = station.elections()
                .summaries()
                .subscribe(all -> find(all, room.id()).ifPresent(found -> now.set(now(found))));
        owned.add(summaries::close);
    }

    /// Begins to follow the chains and the roll.
    public void start() {
        owned.add(rollFeed::close);
        owned.add(records.watchRefusals()::close);
        rollFeed.start();
    }

    /// The day it is at the polls.
    LocalDate today() {
        ZoneId zone = room.now().get().definition().polls().zone();
        return station.tools().time().now().atZone(zone).toLocalDate();
    }

    private Pollbook follow(ElectionFollower election) {
        FollowedPollbook followed =
                new FollowedPollbook(election, desk, station.tools().time());
        owned.add(followed::close);
        return followed;
    }

    private Optional<TrustedKey> key() {
        return station.site()
                .state()
                .get()
                .trustedEver(station.identity().key().publicKey().fingerprint());
    }

    private Standing standing(Election election) {
        return Standing.of(election, key().map(TrustedKey::place).orElse(""), places);
    }

    /// Whether the desk stands elsewhere by what is known now.
    boolean hasMoved(Election election) {
        return !standing.equals(standing(election));
    }

    /// The election that a desk most likely works for: an open one, else a sealed one, else the one whose day is last.
    public static ElectionNow likely(List<ElectionList.Summary> all, Station station) {
        return all.stream()
                .max(java.util.Comparator.<ElectionList.Summary>comparingInt(each -> rank(each.state()))
                        .thenComparing(each -> each.definition().day()))
                .map(DeskWork::now)
                .orElseGet(() -> nothing(station));
    }

    private static int rank(ElectionState state) {
        return switch (state) {
            case OPEN -> 3;
            case SEALED -> 2;
            case DRAFT, IN_REVIEW, APPROVED -> 1;
            case CLOSED, ARCHIVED -> 0;
        };
    }

    /// An election of the list, as pages see it.
    public static ElectionNow now(ElectionList.Summary summary) {
        String signs = summary.state().isSealed() ? summary.fingerprint().shortForm() : "";
        return new ElectionNow(summary.definition(), summary.state(), signs, summary.hours());
    }

    private static Optional<ElectionList.Summary> find(List<ElectionList.Summary> all, ElectionId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What stands in place of an election while there is none: the roll can be kept, nobody can be checked in.
    private static ElectionNow nothing(Station station) {
        java.time.ZoneId zone = java.time.ZoneId.of("UTC");
        Polls polls = Polls.allDay(station.tools().time().now().atZone(zone).toLocalDate(), zone);
        return new ElectionNow(
                Election.draft(new ElectionId(new java.util.UUID(0, 0)), ElectionKind.OPEN, polls, new Language("en")),
                ElectionState.DRAFT,
                "",
                new PollHours(polls, Instant.MAX, Instant.MAX));
    }

    /// The desk.
    public Desk desk() {
        return desk;
    }

    /// At which polling place it stands, and who said so.
    public Standing standing() {
        return standing;
    }

    /// The election.
    public ElectionRoom room() {
        return room;
    }

    /// The roll.
    public RollMirror roll() {
        return mirror;
    }

    /// The list of the election.
    public Pollbook pollbook() {
        return pollbook;
    }

    /// Adding and changing voters.
    public RollEditor editor() {
        return editor;
    }

    /// Check-in.
    public CheckInDesk checkIn() {
        return checkIn;
    }

    /// Whether roll and list are what the server has.
    public KnownPeople known() {
        return known;
    }

    /// Imports.
    public RollLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        owned.reversed().forEach(Runnable::run);
        owned.clear();
    }
}
