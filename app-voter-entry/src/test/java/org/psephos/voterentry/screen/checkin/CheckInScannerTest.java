package org.psephos.voterentry.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.PlaceId;
import org.psephos.common.StyleId;
import org.psephos.common.VoterId;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Words;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.desk.CheckInDesk;
import org.psephos.voterentry.service.desk.DeskAnswer;
import org.psephos.voterentry.service.desk.Slip;
import org.psephos.voterentry.world.Estermar;

/// A scanner that types at the check-in page: its signs and its Enter go where a person means them.
class CheckInScannerTest {

    private final Estermar town = new Estermar();
    private final CheckInViewModel page = new CheckInViewModel(
            new CheckInDesk(Estermar.DESK, town.room, town.roll, town.pollbook, town.pollbook, Chance.seeded(7)),
            town.pollbook,
            Tasks.byHand(),
            town.time);
    private final Say say = new Say(Words.of(Say.class, Locale.ENGLISH), town.room, town.names);

    private static final DeskActs NO_ACTS = new DeskActs() {
        @Override
        public void scan() {}

        @Override
        public void register(String name) {}

        @Override
        public void details(VoterId voter) {}

        @Override
        public void showQr(UUID id) {}

        @Override
        public Node qr(String text) {
            return new Region();
        }

        @Override
        public void newSlip(CheckInViewModel page, DeskAnswer.AlreadyIn in) {}

        @Override
        public void undo(CheckInViewModel page, DeskAnswer.AlreadyIn in) {}

        @Override
        public void print(Slip slip, PlaceId place, StyleId style) {}
    };

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
    }

    private static void onScreen(Runnable test) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                test.run();
                done.complete(true);
            } catch (AssertionError | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }

    private static Node node(Scene scene, String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void scan(Scene scene, String text) {
        for (String sign : text.split("")) {
            fire(scene, KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED);
        }
        fire(scene, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
        fire(scene, KeyEvent.KEY_RELEASED, "", KeyCode.ENTER);
    }

    private static void fire(Scene scene, javafx.event.EventType<KeyEvent> type, String sign, KeyCode code) {
        scene.getRoot().applyCss(); // keys are heard by skins
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(owner, new KeyEvent(type, sign, "", code, false, false, false, false));
    }

    @Test
    void theNextCardDoesNotSayThatTheSlipIsHandedOut() throws Exception {
        VoterId first = town.voter("Oksana Nesterenko", "", "1984-03-17", "EST-04 217");
        VoterId next = town.voter("Somchai Jaidee", "", "1991-05-02", "EST-02 880");
        onScreen(() -> {
            CheckInView view = new CheckInView(page, say, NO_ACTS);
            Scene scene = new Scene(view, 1280, 800);
            view.onShow();
            page.scanned(first.toString());
            page.confirm();
            assertThat(page.answerProperty().get()).isInstanceOf(DeskAnswer.HandOut.class);
            scan(scene, next.toString());
            assertThat(page.answerProperty().get()).isInstanceOfSatisfying(DeskAnswer.HandOut.class, out -> {
                assertThat(out.voter().id()).isEqualTo(first);
                assertThat(out.slip().qrText()).isNotEmpty();
            });
            assertThat(page.slipFirstProperty().get()).isTrue();
            fire(scene, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
            fire(scene, KeyEvent.KEY_RELEASED, "", KeyCode.ENTER);
            assertThat(page.answerProperty().get()).isInstanceOf(DeskAnswer.Done.class);
            view.onHide();
        });
    }

    @Test
    void theButtonIsGreyWithItsReasonWhileNobodyCanBeCheckedIn() throws Exception {
        VoterId voter = town.voter("Oksana Nesterenko", "", "1984-03-17", "EST-04 217");
        onScreen(() -> {
            CheckInView view = new CheckInView(page, say, NO_ACTS);
            Scene scene = new Scene(view, 1280, 800);
            view.onShow();
            page.scanned(voter.toString());
            assertThat(scene.getFocusOwner().getId()).isEqualTo("checkin.confirm");
            assertThat(((Label) node(scene, "checkin.why")).getText()).isEmpty();
            page.back();
            town.time.advance(Duration.ofHours(12));
            page.scanned(voter.toString());
            assertThat(node(scene, "checkin.confirm").isDisabled()).isTrue();
            assertThat(scene.getFocusOwner().getId()).isEqualTo("checkin.back");
            assertThat(((Label) node(scene, "checkin.why")).getText()).isEqualTo("Nobody can be checked in now.");
            view.onHide();
        });
    }

    @Test
    void theNextCardOpensItsVoterWhileAnotherOneIsOpen() throws Exception {
        VoterId first = town.voter("Oksana Nesterenko", "", "1984-03-17", "EST-04 217");
        VoterId next = town.voter("Somchai Jaidee", "", "1991-05-02", "EST-02 880");
        onScreen(() -> {
            CheckInView view = new CheckInView(page, say, NO_ACTS);
            Scene scene = new Scene(view, 1280, 800);
            view.onShow();
            page.scanned(first.toString());
            scan(scene, next.toString());
            assertThat(page.answerProperty().get())
                    .isInstanceOfSatisfying(
                            DeskAnswer.MayCheckIn.class,
                            may -> assertThat(may.voter().id()).isEqualTo(next));
            view.onHide();
        });
    }
}
