package org.psephos.server.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.json.Json;
import org.psephos.json.JsonException;
import org.psephos.record.RecordContent;
import org.psephos.roll.Person;
import org.psephos.roll.PersonCheck;

/// What the desk demands of the person to whom a `roll.entry` commits: what the apps let nobody save, no other
/// client can store either. Otherwise one entry could keep every desk from reading the roll.
///
/// @param time today, on whose eve it may be tomorrow already at a desk further east
record PersonRule(Time time) {

    /// Why this person is not kept: `RECORD-BODY` for another object, else what [PersonCheck] says. Who leaves the
    /// roll may have become older than anybody who enters it.
    Optional<Problem> problem(RecordContent entry, Json.Obj personal) {
        try {
            LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusDays(1);
            boolean leaves = entry.body().text("action").equals("withdraw");
            return PersonCheck.problems(Person.of(personal), today).stream()
                    .filter(problem -> !leaves || problem.code() != ErrorCode.ROLL_DATE)
                    .findFirst();
        } catch (JsonException e) {
            return Optional.of(Problem.of(ErrorCode.RECORD_BODY, "member", "person")
                    .with("reason", "is not the object of a person"));
        }
    }
}
