package org.psephos.voterentry.app;

import java.util.List;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.desktop.officials.OfficialsAct;
import org.psephos.desktop.officials.OfficialsDialog;
import org.psephos.desktop.part.State;
import org.psephos.desktop.station.StaffApp;
import org.psephos.station.Signatory;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Visit;

/// What officials decide at a desk: each act says what will be recorded, asks for the reason, and is signed by them.
final class ManagerActs {

    private final StaffApp app;
    private final Say say;
    private final DeskWork work;

    ManagerActs(StaffApp app, Say say, DeskWork work) {
        this.app = app;
        this.say = say;
        this.work = work;
    }

    /// One official gives a voter a new slip.
    void newSlip(CheckInViewModel page, DeskAnswer.AlreadyIn in) {
        VoterId voter = in.voter().id();
        OfficialsAct.Work<DeskAnswer> work =
                (reason, officials) -> answered(this.work.checkIn().newSlip(voter, reason, officials.getFirst()));
        OfficialsDialog.open(app, act("newslip", OfficialsAct.Persons.ONE, work), page::decided);
    }

    private static Outcome<DeskAnswer> answered(DeskAnswer answer) {
        return answer instanceof DeskAnswer.Refused(Problem problem) ? Outcome.refused(problem) : Outcome.done(answer);
    }

    /// Two officials undo the check-in in force.
    void undo(CheckInViewModel page, DeskAnswer.AlreadyIn in) {
        Visit visit = in.registration().first();
        String words = say.words().get("undo.says");
        OfficialsAct.Work<Boolean> work = (reason, officials) -> this.work
                .checkIn()
                .undo(visit, words, reason, officials.getFirst(), second(officials))
                .map(act -> true);
        OfficialsDialog.open(app, act("undo", OfficialsAct.Persons.TWO, work), done -> {
            page.back();
            app.frame().overlay().toast(State.OK, say.words().get("undo.done"));
        });
    }

    private static Signatory second(List<Signatory> officials) {
        return officials.get(1);
    }

    /// One official closes a double check-in.
    void settle(VoterId voter, Visit visit) {
        OfficialsAct.Work<Boolean> work = (reason, officials) -> this.work
                .checkIn()
                .settle(voter, visit, reason, officials.getFirst())
                .map(act -> true);
        OfficialsDialog.open(
                app,
                act("settle", OfficialsAct.Persons.ONE, work),
                done -> app.frame().overlay().toast(State.OK, say.words().get("settle.done")));
    }

    private <T> OfficialsAct<T> act(String key, OfficialsAct.Persons persons, OfficialsAct.Work<T> work) {
        return new OfficialsAct<>(
                key,
                say.words().get(key + ".title"),
                say.words().get(key + ".says"),
                say.words().get(key + ".act"),
                persons,
                work);
    }
}
