package org.psephos.desktop.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import org.psephos.common.ElectionId;
import org.psephos.common.Id;
import org.psephos.common.OperatorId;
import org.psephos.common.Outcome;
import org.psephos.common.RecordId;
import org.psephos.common.SiteId;
import org.psephos.common.StationId;
import org.psephos.common.VoterId;
import org.psephos.desktop.camera.CameraFile;
import org.psephos.desktop.camera.CameraService;
import org.psephos.desktop.camera.Cameras;
import org.psephos.desktop.camera.ScanDialog;
import org.psephos.desktop.camera.ScanTarget;
import org.psephos.desktop.camera.ScanTone;
import org.psephos.desktop.camera.ScanViewModel;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;
import org.psephos.station.Station;

/// Scanning in a staff window: the dialog with the live picture, and the sentence for a code that leads nowhere here.
/// The machine's cameras are looked for when somebody scans for the first time. JavaFX thread only.
public final class ScanDesk implements AutoCloseable {

    /// The file of the station's folder that keeps which camera was chosen.
    public static final String CAMERA = "camera";

    private static final int SHORT = 8;

    private final Station station;
    private final Overlay overlay;
    private final Tasks tasks;
    private final Words words;
    private ScanFinder finder = id -> ScanFinder.Found.ELSEWHERE;
    private Optional<CameraService> camera = Optional.empty();

    ScanDesk(Station station, Overlay overlay, Tasks tasks, Words words) {
        this.station = station;
        this.overlay = overlay;
        this.tasks = tasks;
        this.words = words;
    }

    /// From now on codes lead where `next` says.
    public void leadTo(ScanFinder next) {
        finder = next;
    }

    /// Looks through these cameras instead of the machine's.
    public void through(Cameras cameras) {
        through(new CameraService(
                cameras,
                new CameraFile(station.identity().file(CAMERA)),
                station.tools().time()));
    }

    /// Looks through the camera that this program uses for something else as well; closed with the window.
    public void through(CameraService service) {
        camera.filter(former -> !former.equals(service)).ifPresent(CameraService::close);
        camera = Optional.of(service);
    }

    /// Opens the dialog; what it finds is opened.
    public void open() {
        open((scanned, answer) -> take(scanned));
    }

    /// Opens the dialog; what it finds goes to `target`.
    public void open(ScanTarget target) {
        if (camera.isPresent()) {
            camera.ifPresent(ready -> show(ready, target));
        } else {
            tasks.run(
                    () -> Outcome.done(Cameras.ofMachine()),
                    cameras -> {
                        through(cameras);
                        open(target);
                    },
                    problems -> {});
        }
    }

    private void show(CameraService ready, ScanTarget target) {
        ScanDialog.open(
                overlay,
                new ScanViewModel(
                        ready, target, ScanTone.silent(), station.tools().time(), tasks, words));
    }

    /// Opens what the code names, however it was read, or says what it is.
    public void take(Scanned scanned) {
        switch (scanned) {
            case Scanned.OfKind(Id id) -> said(scanned, finder.find(id));
            case Scanned.AnyId(UUID uuid) -> said(scanned, any(uuid));
            case Scanned.Print _, Scanned.Slip _, Scanned.Join _, Scanned.Enrol _, Scanned.Unknown _ -> {
                if (!finder.take(scanned)) {
                    elsewhere(scanned);
                }
            }
        }
    }

    private ScanFinder.Found any(UUID uuid) {
        List<Id> ways = List.of(
                new ElectionId(uuid),
                new VoterId(uuid),
                new OperatorId(uuid),
                new StationId(uuid),
                new SiteId(uuid),
                new RecordId(uuid));
        for (Id way : ways) {
            ScanFinder.Found found = finder.find(way);
            if (found == ScanFinder.Found.HERE || found == ScanFinder.Found.LATER) {
                return found;
            }
        }
        return ScanFinder.Found.MISSING;
    }

    private void said(Scanned scanned, ScanFinder.Found found) {
        switch (found) {
            case HERE, LATER -> {}
            case MISSING -> missing(scanned);
            case ELSEWHERE -> elsewhere(scanned);
        }
    }

    /// Says that nothing with this id is known here.
    public void missing(Scanned scanned) {
        say("missing", scanned, "scanned.missing." + kind(scanned));
    }

    /// Says what the code is, and which app shows it.
    public void elsewhere(Scanned scanned) {
        say(scanned instanceof Scanned.Unknown ? "unknown" : "elsewhere", scanned, "scanned.where." + kind(scanned));
    }

    private void say(String title, Scanned scanned, String then) {
        String what = words.get("scanned.what." + kind(scanned), Map.of("id", sign(scanned)));
        Decision.ask(overlay, "scanned", words.text("scanned.title." + title))
                .says(new SimpleStringProperty(what))
                .says(words.text(then))
                .safe(words.text("scanned.close"), () -> {})
                .act(words.text("scanned.again"), this::open)
                .open();
    }

    private static String kind(Scanned scanned) {
        return switch (scanned) {
            case Scanned.OfKind(VoterId _) -> "voter";
            case Scanned.OfKind(ElectionId _) -> "ballot";
            case Scanned.OfKind(RecordId _) -> "vote";
            case Scanned.OfKind(SiteId _) -> "site";
            case Scanned.OfKind(OperatorId _) -> "operator";
            case Scanned.OfKind(StationId _) -> "station";
            case Scanned.AnyId _ -> "any";
            case Scanned.Print _ -> "print";
            case Scanned.Slip _ -> "slip";
            case Scanned.Join _ -> "join";
            case Scanned.Enrol _ -> "enrol";
            case Scanned.Unknown _ -> "unknown";
        };
    }

    /// The first signs of what is no secret; codes and tokens are never shown.
    private static String sign(Scanned scanned) {
        return switch (scanned) {
            case Scanned.OfKind(Id id) -> id.shortForm();
            case Scanned.AnyId(UUID uuid) -> uuid.toString().substring(0, SHORT);
            case Scanned.Print(String hex) -> hex.substring(0, SHORT);
            case Scanned.Slip slip -> slip.election().shortForm();
            case Scanned.Join join -> join.host();
            case Scanned.Enrol _, Scanned.Unknown _ -> "";
        };
    }

    @Override
    public void close() {
        camera.ifPresent(CameraService::close);
        camera = Optional.empty();
    }
}
