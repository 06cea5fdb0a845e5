package org.psephos.desktop.camera;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.psephos.common.Observable;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.common.Time;
import org.psephos.common.text.ProblemTexts;
import org.psephos.desktop.task.Bursts;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;
import org.psephos.qr.Sighting;

/// What the scan dialog says: state of the camera, the picture, what was found, the answer.
///
/// One code closes the dialog and opens its record; with [#keepScanningProperty()] each card is handed over at once
/// and its answer stays until the next. JavaFX thread only, except where a method says otherwise.
public final class ScanViewModel {

    /// How long the same code must be out of sight before it counts again.
    public static final Duration REPEAT = Duration.ofMillis(1_500);

    private static final Duration SEEN = Duration.ofMillis(400);

    private final CameraService camera;
    private final ScanTarget target;
    private final ScanTone tone;
    private final Tasks tasks;
    private final Words words;
    private final Presentations cards;
    private final FrameReader reader;
    private final ObservableList<CameraName> cameras = FXCollections.observableArrayList();
    private final ObjectProperty<CameraState> state = new SimpleObjectProperty<>(new CameraState.Stopped());
    private final ReadOnlyObjectWrapper<Optional<Frame>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sighting>> sighting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ScanAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty keepScanning = new SimpleBooleanProperty();
    private final AtomicReference<Optional<Frame>> newest = new AtomicReference<>(Optional.empty());
    private final Bursts<Boolean> paints;
    private List<Observable.Subscription> subscriptions = List.of();
    private Runnable onDone = () -> {};
    private boolean handedOver;

    /// @param camera the live pictures
    /// @param target where codes lead
    /// @param tone the sound of an answer
    /// @param time for the pause between two scans of one card
    /// @param tasks for reading pictures
    /// @param words the app's words
    public ScanViewModel(CameraService camera, ScanTarget target, ScanTone tone, Time time, Tasks tasks, Words words) {
        this.camera = camera;
        this.target = target;
        this.tone = tone;
        this.tasks = tasks;
        this.words = words.or(ScanViewModel.class);
        this.cards = new Presentations(time, REPEAT);
        this.reader = new FrameReader(tasks, this::read);
        this.paints = tasks.bursts(many -> paint());
    }

    /// Asks for the camera; mirror of [#onHide()].
    ///
    /// @param done closes the dialog after a code was handed over
    public void onShow(Runnable done) {
        onDone = done;
        handedOver = false;
        cards.forget();
        sighting.set(Optional.empty());
        answer.set(Optional.empty());
        found.set("");
        problem.set("");
        subscriptions = List.of(
                tasks.watch(camera.cameras(), cameras::setAll),
                tasks.watch(camera.state(), this::stateIs),
                camera.onFrame(this::frame));
        camera.start();
    }

    /// Gives the camera back and forgets the last picture.
    public void onHide() {
        if (subscriptions.isEmpty()) {
            return;
        }
        camera.stop();
        subscriptions.forEach(Observable.Subscription::close);
        subscriptions = List.of();
        newest.set(Optional.empty());
        picture.set(Optional.empty());
        onDone = () -> {};
    }

    private void stateIs(CameraState next) {
        state.set(next);
        if (!(next instanceof CameraState.Running)) {
            picture.set(Optional.empty());
        }
    }

    /// On the camera's thread: the newest picture is painted at the pace of [Bursts], older ones are let go.
    private void frame(Frame frame) {
        reader.take(frame);
        newest.set(Optional.of(frame));
        paints.add(true);
    }

    private void paint() {
        Optional<Frame> shown = newest.getAndSet(Optional.empty());
        if (shown.isPresent() && !subscriptions.isEmpty()) {
            picture.set(shown);
        }
    }

    /// On a reading thread.
    private void read(Frame frame, List<Sighting> seen) {
        List<String> fresh = cards.look(seen.stream().map(Sighting::text).toList());
        if (!seen.isEmpty()) {
            tasks.onScreen(() -> sighted(frame, seen, fresh));
        }
    }

    private void sighted(Frame frame, List<Sighting> seen, List<String> fresh) {
        if (subscriptions.isEmpty() || handedOver) {
            return;
        }
        if (fresh.size() > 1) {
            sighting.set(Optional.empty());
            problem.set(words.get("scan.several", "count", fresh.size()));
        } else if (fresh.isEmpty()) {
            sighting.set(Optional.of(seen.getFirst()));
        } else {
            seen.stream().filter(one -> fresh.contains(one.text())).forEach(one -> found(frame, one));
        }
    }

    private void found(Frame frame, Sighting seen) {
        if (subscriptions.isEmpty() || handedOver) {
            return;
        }
        Scanned scanned = Scanned.of(seen.text());
        picture.set(Optional.of(frame));
        sighting.set(Optional.of(seen));
        problem.set("");
        answer.set(Optional.empty());
        found.set(new ScanWords(words).found(scanned));
        if (keepScanning.get()) {
            target.open(scanned, this::answered);
        } else {
            handedOver = true;
            tone.found();
            tasks.after(SEEN, () -> handOver(scanned));
        }
    }

    private void handOver(Scanned scanned) {
        if (subscriptions.isEmpty()) {
            return; // closed by the person meanwhile
        }
        Runnable done = onDone;
        done.run();
        target.open(scanned, this::answered);
    }

    private void answered(ScanAnswer next) {
        answer.set(Optional.of(next));
        tone.answer(next.state());
    }

    /// Uses another camera.
    public void choose(CameraName name) {
        camera.choose(name);
    }

    /// Reads the code in a picture file.
    public void open(Path file) {
        read(() -> PictureFiles.read(file));
    }

    /// Reads the code in a pasted or dropped picture.
    public void open(Frame frame) {
        read(() -> PictureFiles.read(frame));
    }

    private void read(Callable<Outcome<PictureFiles.Found>> work) {
        tasks.run(work, one -> found(one.frame(), one.sighting()), this::refused);
    }

    /// There was no picture on the clipboard.
    public void nothingToPaste() {
        problem.set(words.get("scan.paste.none"));
    }

    /// The pasted or dropped picture has more points than are looked at.
    void tooLarge(int width, int height) {
        refused(List.of(PictureFiles.tooLarge(width, height)));
    }

    private void refused(List<Problem> problems) {
        problem.set(new ProblemTexts(words.locale()).all(problems.getFirst()));
    }

    /// The words of the dialog.
    Words words() {
        return words;
    }

    /// The cameras that are plugged in.
    public ObservableList<CameraName> cameras() {
        return cameras;
    }

    /// What the camera does.
    public ObjectProperty<CameraState> stateProperty() {
        return state;
    }

    /// The live picture.
    public ReadOnlyObjectProperty<Optional<Frame>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Where the code is in the picture.
    public ReadOnlyObjectProperty<Optional<Sighting>> sightingProperty() {
        return sighting.getReadOnlyProperty();
    }

    /// What was found, in words; empty before.
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Why a file or a pasted picture gave nothing; empty when it did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The answer to the last card in continuous scanning.
    public ReadOnlyObjectProperty<Optional<ScanAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether scanning goes on after a card.
    public BooleanProperty keepScanningProperty() {
        return keepScanning;
    }
}
