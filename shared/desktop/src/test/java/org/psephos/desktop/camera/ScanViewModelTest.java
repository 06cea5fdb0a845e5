package org.psephos.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.psephos.common.Time;
import org.psephos.common.VoterId;
import org.psephos.desktop.part.State;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.task.HandTasks;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.Scanned;

/// From the lens to the app: pictures go through webcam-capture, frame by frame, without a toolkit.
class ScanViewModelTest {

    private static final String ID = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";
    private static final String OTHER = "7c1e0b52-93d4-4a6f-8b20-5d3f61a94c07";
    private static final Scanned CARD = new Scanned.AnyId(UUID.fromString(ID));

    private final ReplayDriver driver = new ReplayDriver(Time.system());
    private final ReplayCamera lens = driver.plugIn(new CameraName("Document camera"));
    private final CameraService camera =
            new CameraService(new Cameras(driver), CameraMemory.none(), Time.system(), CameraPace.STANDARD);
    private final HandTasks tasks = Tasks.byHand();
    private final BlockingQueue<Scanned> opened = new LinkedBlockingQueue<>();
    private final ScanViewModel model = new ScanViewModel(
            camera,
            (scanned, answer) -> {
                answer.accept(new ScanAnswer(State.OK, "Checked in", ""));
                opened.add(scanned);
            },
            ScanTone.silent(),
            Time.system(),
            tasks,
            Words.of(UuidChip.class, Locale.ENGLISH));

    @AfterEach
    void giveBack() {
        camera.close();
    }

    private Scanned next() throws InterruptedException {
        Scanned scanned = opened.poll(20, TimeUnit.SECONDS);
        assertThat(scanned).as("state %s", camera.state().get()).isNotNull();
        return scanned;
    }

    static Stream<Arguments> pictures() {
        BufferedImage straight = TestCards.card(ID, 260, 0);
        return Stream.of(
                Arguments.of("straight", straight),
                Arguments.of("turned by 45 degrees", TestCards.card(ID, 260, 45)),
                Arguments.of("turned by 170 degrees", TestCards.card(ID, 260, 170)),
                Arguments.of("small", TestCards.card(ID, 110, 7)),
                Arguments.of("noisy", TestCards.noisy(TestCards.card(ID, 260, -12), 30, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void aCardBeforeTheLensIsReadAndHandedOver(String name, BufferedImage picture) throws InterruptedException {
        model.keepScanningProperty().set(true);
        lens.show(picture);
        model.onShow(() -> {});
        assertThat(next()).as(name).isEqualTo(CARD);
        assertThat(model.foundProperty().get()).isEqualTo("Found: card, 2fd18a90");
    }

    @Test
    void oneCodeClosesTheDialogThenOpensItsRecord() throws InterruptedException {
        lens.show(TestCards.card("psephos:voter:" + ID, 260, 0));
        BlockingQueue<String> closed = new LinkedBlockingQueue<>();
        model.onShow(() -> {
            closed.add("closed after " + opened.size());
            model.onHide();
        });
        Scanned scanned = null;
        for (int turn = 0; turn < 400 && scanned == null; turn++) {
            tasks.turn();
            scanned = opened.poll(50, TimeUnit.MILLISECONDS);
        }
        assertThat(scanned).isEqualTo(new Scanned.OfKind(VoterId.of(ID)));
        assertThat(closed).containsExactly("closed after 0");
        Await.until(camera.state(), new CameraState.Stopped()::equals);
    }

    @Test
    void cardAfterCardEachCountsOnceHoweverLongItLies() throws InterruptedException {
        model.keepScanningProperty().set(true);
        lens.show(TestCards.card(ID, 260, 0));
        model.onShow(() -> {});
        assertThat(next()).isEqualTo(CARD);
        lens.show(TestCards.card(OTHER, 260, 30));
        assertThat(next()).isEqualTo(new Scanned.AnyId(UUID.fromString(OTHER)));
        assertThat(opened).isEmpty();
        assertThat(model.answerProperty().get()).contains(new ScanAnswer(State.OK, "Checked in", ""));
    }

    @Test
    void aCodeOfAnotherKindIsToldAsItIs() throws InterruptedException {
        model.keepScanningProperty().set(true);
        lens.show(TestCards.card("https://example.org/menu", 260, 0));
        model.onShow(() -> {});
        assertThat(next()).isEqualTo(new Scanned.Unknown("https://example.org/menu"));
        assertThat(model.foundProperty().get()).isEqualTo("Found a code that is not one of ours.");
    }

    @Test
    void aCoveredCodeIsNotGuessed() {
        Frame frame = Frame.of(TestCards.covered(TestCards.card(ID, 260, 0)));
        model.open(frame);
        assertThat(opened).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("There is no readable code in this picture.");
    }

    @Test
    void aSteadyPictureIsReadWithin300Milliseconds() {
        Frame frame = Frame.of(TestCards.noisy(TestCards.card(ID, 200, 33), 20, 9));
        assertThat(PictureFiles.read(frame).isDone()).isTrue();
        long fastest = Stream.generate(() -> {
                    long start = Time.system().ticks();
                    PictureFiles.read(frame);
                    return Time.system().ticks() - start;
                })
                .limit(5)
                .min(Long::compare)
                .orElseThrow();
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void aPictureFileIsReadAndOtherFilesAreRefusedInWords(@TempDir Path folder) throws IOException {
        model.keepScanningProperty().set(true);
        model.onShow(() -> {});
        File file = folder.resolve("card.jpg").toFile();
        ImageIO.write(TestCards.card(OTHER, 300, 0), "jpg", file);
        model.open(file.toPath());
        assertThat(opened).contains(new Scanned.AnyId(UUID.fromString(OTHER)));
        Path text = Files.writeString(folder.resolve("note.png"), "not a picture");
        model.open(text);
        assertThat(model.problemProperty().get()).contains("note.png");
    }

    @Test
    void filesOfPicturesArePlayedAsACamera(@TempDir Path folder) throws IOException {
        ImageIO.write(TestCards.table(), "png", folder.resolve("a.png").toFile());
        ImageIO.write(TestCards.card(ID, 260, 3), "jpg", folder.resolve("b.jpg").toFile());
        byte[] one = Files.readAllBytes(folder.resolve("b.jpg"));
        byte[] film = java.util.Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, film, one.length, one.length);
        Files.write(folder.resolve("c.mjpeg"), film);
        List<BufferedImage> pictures = ReplayPictures.load(List.of(folder));
        assertThat(pictures).hasSize(4);
        assertThat(PictureFiles.read(Frame.of(pictures.getLast())).isDone()).isTrue();
    }
}
