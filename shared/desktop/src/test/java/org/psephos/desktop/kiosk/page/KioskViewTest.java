package org.psephos.desktop.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.psephos.common.Chance;
import org.psephos.common.Limits;
import org.psephos.common.OptionId;
import org.psephos.desktop.kiosk.HandBox;
import org.psephos.desktop.kiosk.HandKit;
import org.psephos.desktop.kiosk.KioskSample;
import org.psephos.desktop.kiosk.look.KioskTheme;
import org.psephos.desktop.kiosk.look.TextSize;
import org.psephos.desktop.kiosk.part.Ids;
import org.psephos.desktop.kiosk.part.Pressable;
import org.psephos.desktop.kiosk.session.Comfort;
import org.psephos.desktop.kiosk.session.KioskPage;
import org.psephos.desktop.kiosk.session.KioskSession;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Fonts;
import org.psephos.desktop.theme.Millimetres;
import org.psephos.desktop.theme.UsabilityNumbers;
import org.psephos.election.Language;
import org.psephos.testkit.HandTime;

class KioskViewTest {

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
        done.get(100, TimeUnit.SECONDS);
    }

    /// A kiosk in a scene, at its waiting page.
    private static final class Booth {
        final HandBox box = new HandBox(KioskSample.election());
        final HandTime time = new HandTime(Instant.parse("2026-11-29T10:00:00Z"));
        final KioskSession session = new KioskSession(box, Tasks.byHand(), time, Chance.seeded(1), Limits.STANDARD);
        final KioskView view = new KioskView(session, Millimetres.STANDARD, new HandKit());
        final Scene scene = new Scene(view, 1000, 1000);

        Booth(Comfort comfort) {
            session.open(KioskSample.offer());
            session.scan("slip");
            session.choose(comfort);
            settle();
        }

        void settle() {
            view.applyCss();
            view.layout();
            view.applyCss();
            view.layout();
        }

        void press(KeyCode code) {
            Node owner = scene.getFocusOwner() == null ? view : scene.getFocusOwner();
            fire(owner, KeyEvent.KEY_PRESSED, code);
            Node after = scene.getFocusOwner() == null ? view : scene.getFocusOwner();
            fire(after, KeyEvent.KEY_RELEASED, code);
            settle();
        }

        void hold(KeyCode code, int repeats) {
            for (int i = 0; i < repeats; i++) {
                Node owner = scene.getFocusOwner() == null ? view : scene.getFocusOwner();
                fire(owner, KeyEvent.KEY_PRESSED, code);
            }
            fire(view, KeyEvent.KEY_RELEASED, code);
            settle();
        }

        private static void fire(Node node, javafx.event.EventType<KeyEvent> type, KeyCode code) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
        }

        void walk(String id) {
            for (int i = 0; i < 60; i++) {
                Node owner = scene.getFocusOwner();
                if (owner != null && id.equals(owner.getId())) {
                    return;
                }
                press(KeyCode.DOWN);
            }
            throw new AssertionError("not reached by keyboard: " + id);
        }
    }

    private static Comfort english() {
        return Comfort.of(new Language("en"));
    }

    @Test
    void aWholeBallotIsCastByKeyboardAlone() throws Exception {
        onScreen(() -> {
            Booth booth = new Booth(english());
            booth.walk("welcome.start");
            booth.press(KeyCode.ENTER);
            booth.walk("contest.option.okonkwo");
            booth.press(KeyCode.ENTER);
            booth.press(KeyCode.RIGHT);
            booth.press(KeyCode.RIGHT);
            booth.press(KeyCode.RIGHT);
            assertThat(booth.session.state().page()).isEqualTo(new KioskPage.Review());
            booth.press(KeyCode.RIGHT);
            assertThat(booth.session.state().page()).isInstanceOf(KioskPage.LastStep.class);
            booth.press(KeyCode.RIGHT);
            booth.press(KeyCode.ENTER);
            assertThat(booth.box.cast).as("nothing casts by itself").isEmpty();
            booth.walk("cast.confirm");
            booth.press(KeyCode.ENTER);
            assertThat(booth.box.cast).hasSize(1);
            assertThat(booth.box.cast.getFirst().getFirst().options()).containsExactly(new OptionId("okonkwo"));
        });
    }

    @Test
    void aScannerIsHeardAlsoAfterAButtonWasPressed() throws Exception {
        onScreen(() -> {
            Booth booth = new Booth(Comfort.of(new Language("en")));
            booth.session.endByOfficial();
            booth.settle();
            booth.box.slips.clear();
            Ids.find(booth.view, "waiting.go").orElseThrow().requestFocus();
            for (String sign : "psephos:slip:1".split("")) {
                Event.fireEvent(
                        booth.scene.getFocusOwner(),
                        new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
            }
            booth.press(KeyCode.ENTER);
            assertThat(booth.box.slips).containsExactly("psephos:slip:1");
        });
    }

    @Test
    void leftAndRightAreMirroredInArabic() throws Exception {
        onScreen(() -> {
            Booth booth = new Booth(english().in(new Language("ar")));
            booth.session.next();
            booth.press(KeyCode.LEFT);
            assertThat(booth.session.state().page()).isEqualTo(new KioskPage.Marking(1));
            booth.press(KeyCode.RIGHT);
            assertThat(booth.session.state().page()).isEqualTo(new KioskPage.Marking(0));
        });
    }

    @Test
    void aKeyThatIsHeldActsOnce() throws Exception {
        onScreen(() -> {
            Booth booth = new Booth(english());
            booth.session.next();
            booth.settle();
            booth.walk("contest.option.chen");
            booth.hold(KeyCode.ENTER, 8);
            assertThat(booth.session.state().marking().chosen(KioskSample.MAYOR))
                    .containsExactly(new OptionId("chen"));
        });
    }

    @Test
    void noTextOfAVoterRemainsInTheSceneAfterTheSession() throws Exception {
        onScreen(() -> {
            Booth booth = new Booth(english());
            booth.session.next();
            booth.session.toggle(new OptionId("okonkwo"));
            booth.session.next();
            booth.session.next();
            booth.session.next();
            booth.session.next();
            booth.session.cast();
            booth.settle();
            assertThat(texts(booth.view)).anyMatch(text -> text.contains("maple"));
            booth.session.clear();
            booth.settle();
            List<String> left = texts(booth.view);
            assertThat(left).noneMatch(text -> text.contains("maple") || text.contains("Okonkwo"));
            assertThat(left).noneMatch(text -> text.contains("7K4M"));
        });
    }

    @Test
    void everythingThatIsPressedIsLargeEnoughWholeAndApartInEverySizeThemeAndDirection() throws Exception {
        onScreen(() -> {
            List<String> faults = new ArrayList<>();
            for (TextSize size : TextSize.values()) {
                for (KioskTheme theme : KioskTheme.values()) {
                    for (String tag : List.of("en", "ar")) {
                        Comfort comfort = new Comfort(new Language(tag), size, theme);
                        Booth booth = new Booth(comfort);
                        for (int page = 0; page < 6; page++) {
                            booth.settle();
                            String where = tag + " " + size + " " + theme + " "
                                    + booth.view.top().getId();
                            faults.addAll(faults(booth, where));
                            booth.session.next();
                        }
                    }
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    private static List<String> faults(Booth booth, String where) {
        List<String> faults = new ArrayList<>();
        List<Node> pressed = new ArrayList<>();
        collect(booth.view.top(), pressed);
        Bounds screen = booth.view.localToScene(booth.view.getLayoutBounds());
        double least = Millimetres.STANDARD.px(UsabilityNumbers.VOTER_TARGET_MM) - 1;
        double gap = Millimetres.STANDARD.px(UsabilityNumbers.VOTER_GAP_MM) - 1;
        for (Node node : pressed) {
            Bounds there = node.localToScene(node.getLayoutBounds());
            if (there.getWidth() < least || there.getHeight() < least) {
                faults.add(where + ": too small " + node.getId() + " " + there);
            }
            if (there.getMinX() < -1
                    || there.getMaxX() > screen.getMaxX() + 1
                    || there.getMaxY() > screen.getMaxY() + 1) {
                faults.add(where + ": beyond the screen " + node.getId());
            }
            for (Node other : pressed.subList(pressed.indexOf(node) + 1, pressed.size())) {
                Bounds beside = other.localToScene(other.getLayoutBounds());
                boolean tooNear = there.getMinX() < beside.getMaxX() + gap
                        && beside.getMinX() < there.getMaxX() + gap
                        && there.getMinY() < beside.getMaxY() + gap
                        && beside.getMinY() < there.getMaxY() + gap;
                if (tooNear) {
                    faults.add(where + ": too near " + node.getId() + " and " + other.getId());
                }
            }
        }
        return faults;
    }

    private static void collect(Node node, List<Node> pressed) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Pressable) {
            pressed.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, pressed));
        }
    }

    private static List<String> texts(Node root) {
        List<String> all = new ArrayList<>();
        gather(root, all);
        return all;
    }

    private static void gather(Node node, List<String> all) {
        if (node instanceof Text text) {
            all.add(text.getText());
        }
        if (node.getAccessibleText() != null) {
            all.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            Set.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> gather(child, all));
        }
    }
}
