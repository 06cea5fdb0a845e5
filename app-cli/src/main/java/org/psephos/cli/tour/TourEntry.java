package org.psephos.cli.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.ElectionId;
import org.psephos.desktop.camera.CameraMemory;
import org.psephos.desktop.camera.CameraName;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.CameraState;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ReplayCamera;
import org.psephos.desktop.camera.ReplayDriver;
import org.psephos.desktop.camera.ScanDialog;
import org.psephos.desktop.camera.ScanTone;
import org.psephos.desktop.camera.ScanViewModel;
import org.psephos.desktop.message.Overlay;
import org.psephos.roll.PersonField;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.form.FormViewModel;
import org.psephos.voterentry.screen.load.LoadStep;
import org.psephos.voterentry.screen.load.LoadViewModel;
import org.psephos.voterentry.screen.voters.VotersViewModel;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.person.RollVoter;

/// The pages of voter entry, at a desk.
final class TourEntry {

    private final TourWorld world;
    private final TourDesk desk;

    TourEntry(TourWorld world, TourDesk desk) {
        this.world = world;
        this.desk = desk;
    }

    /// Imports the roll through the import page.
    ///
    /// @param faulty a file with lines that cannot be imported
    /// @param other a file in another encoding
    /// @param csv the roll
    void load(Path faulty, Path other, Path csv) {
        desk.front();
        desk.page("voters", "voters-empty");
        desk.page("load", "load-file");
        LoadViewModel load = desk.pages().load();
        desk.state("load-encoding", () -> choose(load, other));
        OnScreen.run(load::reset);
        desk.state("load-columns", () -> choose(load, faulty));
        desk.state("load-check-faults", () -> check(load));
        OnScreen.run(load::reset);
        choose(load, csv);
        desk.state("load-check", () -> check(load));
        world.part("voter-entry-load-stopped", () -> interrupted(load, csv));
        OnScreen.run(load::load);
        desk.state("load-running", () -> {});
        Screen.untilShown(
                "the file is imported", () -> load.loadedProperty().get().isPresent());
        desk.state("load-done", () -> {});
        desk.sent();
    }

    /// An import that is stopped at once, and what the page says when somebody comes back to it.
    private void interrupted(LoadViewModel load, Path csv) {
        OnScreen.run(() -> {
            load.load();
            load.stop();
        });
        desk.state(
                "load-stopped",
                () -> Screen.untilShown(
                        "the import has ended", () -> load.workProperty().get() == LoadViewModel.Work.NONE));
        OnScreen.run(load::reset);
        desk.state("load-unfinished", () -> {});
        choose(load, csv);
        check(load);
    }

    private static void choose(LoadViewModel load, Path file) {
        OnScreen.run(() -> load.choose(file));
        Screen.untilShown("the columns are shown", () -> load.stepProperty().get() == LoadStep.COLUMNS);
    }

    private static void check(LoadViewModel load) {
        OnScreen.run(load::check);
        Screen.untilShown("the file is checked", () -> load.stepProperty().get() == LoadStep.CHECK);
    }

    /// The list, the form, the dialogs of a voter.
    void voters() {
        desk.front();
        VotersViewModel voters = desk.pages().voters();
        desk.page("voters", "voters");
        RollVoter some = desk.everybody().get(2);
        desk.state("voters-hits", () -> {
            OnScreen.run(
                    () -> voters.queryProperty().set(some.get(PersonField.LATIN).substring(0, 3)));
            Screen.settle();
            OnScreen.run(() -> voters.selectedProperty().set(voters.rows().getFirst()));
        });
        dialog("voters-history", "voters.history");
        dialog("voters-withdraw", "voters.withdraw");
        dialog("voters-card", "voters.card");
        desk.state(
                "voters-nobody", () -> OnScreen.run(() -> voters.queryProperty().set("zzzz")));
        OnScreen.run(() -> voters.queryProperty().set(""));
        form(some);
        desk.page("anomalies", "anomalies-none");
        desk.page("outbox", "outbox-empty");
    }

    private void dialog(String name, String button) {
        desk.state(name, () -> Screen.press(desk.scene(), button));
        OnScreen.run(() -> overlay().closeAll());
    }

    private void form(RollVoter known) {
        FormViewModel form = desk.pages().form();
        desk.page("form", "form-new");
        desk.state("form-duplicates", () -> {
            OnScreen.run(() -> {
                form.addNew(known.get(PersonField.NAME));
                form.values(PersonField.LATIN).set(known.get(PersonField.LATIN));
                form.values(PersonField.BORN).set(known.get(PersonField.BORN));
            });
            Screen.untilShown(
                    "somebody similar is found",
                    () -> !form.alike().foundProperty().get().isEmpty());
        });
        desk.state(
                "form-errors",
                () -> OnScreen.run(() -> {
                    form.addNew();
                    form.values(PersonField.BORN).set("1979-02-31");
                    form.values(PersonField.NUMBER).set(known.get(PersonField.NUMBER));
                    form.values(PersonField.STREET).set(known.get(PersonField.STREET));
                    form.save(saved -> {});
                }));
        desk.state(
                "form-change",
                () -> OnScreen.run(() -> {
                    form.change(known);
                    form.values(PersonField.STREET).set("Almond Street 12");
                }));
        OnScreen.run(form::discard);
    }

    private Overlay overlay() {
        return desk.window().app().frame().overlay();
    }

    /// Every answer of the check-in page.
    ///
    /// @return the text of the slip that was handed out
    String checkIn() {
        desk.front();
        CheckInViewModel page = desk.pages().checkIn();
        List<RollVoter> here = desk.waiting();
        RollVoter voter = here.getFirst();
        RollVoter other = desk.elsewhere().getFirst();
        desk.page("checkin", "check-in-ready");
        desk.state("check-in-several", () -> {
            OnScreen.run(() -> page.queryProperty().set("an"));
            desk.await(DeskAnswer.Several.class);
        });
        desk.state("check-in-nobody", () -> {
            OnScreen.run(() -> page.queryProperty().set("zzzz"));
            desk.await(DeskAnswer.Nobody.class);
        });
        desk.state("check-in-refused", () -> scanned(page, "psephos:ballot:" + voter.id(), DeskAnswer.Refused.class));
        desk.state("check-in-found", () -> scanned(page, voter.id().toString(), DeskAnswer.MayCheckIn.class));
        OnScreen.run(page::confirm);
        desk.await(DeskAnswer.HandOut.class);
        String slip = TourDesk.handOut(desk.answer()).orElseThrow();
        desk.state("check-in-slip", () -> {});
        desk.state(
                "check-in-slip-first",
                () -> OnScreen.run(() -> page.scanned(here.get(1).id().toString())));
        OnScreen.run(page::handedOut);
        desk.state("check-in-done", () -> {});
        desk.state("check-in-already", () -> scanned(page, voter.id().toString(), DeskAnswer.AlreadyIn.class));
        dialog("check-in-new-slip", "checkin.newslip");
        dialog("check-in-undo", "checkin.undo");
        desk.state("check-in-other-place", () -> scanned(page, other.id().toString(), DeskAnswer.OtherPlace.class));
        desk.state("check-in-slip-scanned", () -> scanned(page, slip(voter, here()), DeskAnswer.Refused.class));
        OnScreen.run(page::back);
        desk.state(
                "check-in-other-election",
                () -> scanned(page, slip(voter, new ElectionId(new UUID(1, 2))), DeskAnswer.Refused.class));
        OnScreen.run(page::back);
        desk.page("checkin", "check-in-again");
        TourFrame frame = new TourFrame(world, desk.window().app(), desk.scene(), "voter-entry");
        frame.scan("scan-missing", "psephos:voter:" + new UUID(1, 2), "scanned");
        frame.scan("scan-other-app", "psephos:ballot:" + new UUID(1, 2), "scanned");
        frame.help();
        return slip;
    }

    private ElectionId here() {
        return desk.window().work().orElseThrow().room().id();
    }

    private static String slip(RollVoter voter, ElectionId election) {
        return "psephos:slip:" + election + ":" + voter.id() + ":" + "slip-code-of-tour";
    }

    private void scanned(CheckInViewModel page, String text, Class<? extends DeskAnswer> answer) {
        OnScreen.run(() -> page.scanned(text));
        desk.await(answer);
    }

    /// The camera in each of its states, with pictures that are played.
    void camera() {
        desk.front();
        Cameras.ofMachine();
        ReplayDriver driver = new ReplayDriver(world.time());
        CameraService service = new CameraService(new Cameras(driver), CameraMemory.none(), world.time());
        desk.state("camera-none", () -> {
            open(service);
            Screen.until("there is no camera", () -> service.state().get() instanceof CameraState.Failed);
        });
        ReplayCamera lens = driver.plugIn(new CameraName("Desk camera"));
        lens.show(TourCard.table());
        RollVoter voter = desk.waiting().getFirst();
        desk.state(
                "camera-live",
                () -> Screen.until("pictures come", () -> service.state().get() instanceof CameraState.Running));
        desk.state("camera-found", () -> {
            lens.show(TourCard.card(voter.id().toString()));
            Screen.settle();
        });
        OnScreen.run(() -> overlay().closeAll());
        Screen.until("the camera is given back", () -> service.state().get() instanceof CameraState.Stopped);
        lens.takeAway();
        desk.state("camera-busy", () -> {
            open(service);
            Screen.until("the camera is in use", () -> service.state().get() instanceof CameraState.Failed);
        });
        OnScreen.run(() -> overlay().closeAll());
        service.close();
    }

    private void open(CameraService service) {
        OnScreen.run(() -> {
            ScanViewModel model = new ScanViewModel(
                    service,
                    (scanned, answer) -> {},
                    ScanTone.silent(),
                    world.time(),
                    desk.window().app().tasks(),
                    desk.window().app().words());
            model.keepScanningProperty().set(true);
            ScanDialog.open(overlay(), model);
        });
    }
}
