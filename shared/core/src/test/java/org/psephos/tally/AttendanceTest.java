package org.psephos.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.psephos.common.VoterId;
import org.psephos.election.KioskEvent;
import org.psephos.election.SlipCode;
import org.psephos.json.Json;
import org.psephos.record.ChainKind;
import org.psephos.record.RecordKind;
import org.psephos.record.SignedRecord;

class AttendanceTest {

    private final Scene scene = Scene.opened(17);

    @Test
    void theFiguresFollowEveryRecordAndEveryAct() {
        ElectionBook book = scene.book();
        assertThat(book.attendance().registered()).isZero();
        VoterId voter = scene.register();
        SignedRecord checkIn = scene.checkIn(voter, SlipCode.draw(scene.chance));
        book.addAll(scene.records);
        assertThat(book.attendance().registered()).isEqualTo(1);
        assertThat(book.attendance().at(Scene.PLACE)).isEqualTo(1);
        assertThat(book.attendance().unused()).isEqualTo(1);
        assertThat(book.attendance().atQuarters()).hasSize(1).allSatisfy((quarter, came) -> {
            assertThat(came).isEqualTo(1);
            assertThat(Duration.between(quarter, checkIn.content().time()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(15));
            assertThat(quarter.getEpochSecond() % 900).isZero();
        });
        SlipCode fresh = scene.newSlip(voter);
        SignedRecord vote = scene.cast(voter, fresh, 1);
        book.addAll(scene.records);
        assertThat(book.attendance().newSlips()).isEqualTo(1);
        assertThat(book.attendance().cast()).isEqualTo(1);
        scene.cancel(ActKind.UNCAST, vote);
        book.addAll(scene.records);
        assertThat(book.attendance().cast()).isZero();
        scene.cancel(ActKind.UNDO, checkIn);
        book.addAll(scene.records);
        assertThat(book.attendance().atQuarters()).isEmpty();
        assertThat(book.attendance().checkedIn()).isZero();
        assertThat(book.attendance().atPlaces()).isEmpty();
        scene.withdraw(voter);
        book.addAll(scene.records);
        assertThat(book.attendance()).isEqualTo(scene.book().attendance());
        assertThat(book.attendance().registered()).isZero();
    }

    @Test
    void aThousandVotersStandInOneRecord() {
        List<Json> entries = IntStream.range(0, RecordKind.ENROLMENTS_MAX)
                .<Json>mapToObj(n -> Json.Obj.EMPTY
                        .with("voter", scene.ids.next().toString())
                        .with("roll", scene.ids.next().toString())
                        .with("style", Scene.STYLE.text())
                        .with("place", Scene.PLACE.text()))
                .toList();
        Json.Obj body = Json.Obj.EMPTY.with("entries", entries);
        scene.put(ChainKind.VOTERS, RecordKind.VOTER_REGISTER, body, scene.machine);
        assertThat(scene.book().attendance().registered()).isEqualTo(RecordKind.ENROLMENTS_MAX);
        List<Json> more = new ArrayList<>(entries);
        more.add(entries.getFirst());
        assertThat(RecordKind.VOTER_REGISTER.check(Json.Obj.EMPTY.with("entries", more)))
                .isNotEmpty();
    }

    @Test
    void kiosksAreCountedWithoutAnOrder() {
        note(KioskEvent.SESSION_CAST);
        note(KioskEvent.SESSION_STARTED);
        note(KioskEvent.SESSION_STARTED);
        SignedRecord left = note(KioskEvent.SESSION_STARTED);
        note(KioskEvent.SESSION_ABANDONED);
        ElectionBook book = scene.book();
        assertThat(book.booths())
                .singleElement()
                .satisfies(booth -> assertThat(booth.inUse()).isEqualTo(1))
                .satisfies(booth ->
                        assertThat(booth.count(KioskEvent.SESSION_ABANDONED)).isEqualTo(1));
        book.remove(left);
        assertThat(book.booths().getFirst().inUse()).isZero();
    }

    private SignedRecord note(KioskEvent event) {
        Json.Obj body = Json.Obj.EMPTY
                .with("event", event.text())
                .with("station", scene.election.toString())
                .with("subject", "kiosk-1")
                .with("outcome", "done");
        return scene.put(ChainKind.AUDIT, RecordKind.AUDIT_EVENT, body, scene.machine);
    }
}
