package org.psephos.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.desktop.fault.Contrast;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ContrastTest {

    private record Pair(String front, String ground, double least) {}

    private static final List<Pair> STAFF = List.of(
            new Pair("-ps-fg", "-ps-surface", 7),
            new Pair("-ps-fg", "-ps-bg", 7),
            new Pair("-ps-muted", "-ps-surface", 7),
            new Pair("-ps-muted", "-ps-inset", 4.5),
            new Pair("-ps-subtle", "-ps-surface", 4.5),
            new Pair("-ps-subtle", "-ps-inset", 4.5),
            new Pair("-ps-accent", "-ps-accent-soft", 4.5),
            new Pair("-ps-fg", "-ps-accent-soft", 7),
            new Pair("-ps-on-accent", "-ps-accent", 7),
            new Pair("-ps-on-bar", "-ps-bar", 7),
            new Pair("-ps-bar-muted", "-ps-bar", 7),
            new Pair("-ps-ok", "-ps-ok-soft", 4.5),
            new Pair("-ps-warn", "-ps-warn-soft", 4.5),
            new Pair("-ps-bad", "-ps-bad-soft", 4.5),
            new Pair("-ps-note", "-ps-note-soft", 4.5),
            new Pair("-ps-on-accent", "-ps-bad", 4.5),
            new Pair("-ps-control", "-ps-surface", 3),
            new Pair("-ps-control", "-ps-bg", 3),
            new Pair("-ps-focus", "-ps-surface", 3),
            new Pair("-ps-focus-bar", "-ps-bar", 3),
            new Pair("-ps-rehearsal", "-ps-bg", 4.5));

    private static final List<String> INKS = List.of("-pk-fg", "-pk-muted", "-pk-ink", "-pk-ok", "-pk-warn", "-pk-bad");

    private static double ratio(Scene scene, Pair pair) {
        Region front = filled(pair.front());
        Region ground = filled(pair.ground());
        scene.setRoot(new HBox());
        VBox root = new VBox(front, ground);
        root.getStyleClass().addAll(scene.getUserData().toString().split(" "));
        scene.setRoot(root);
        PixelReader pixels = scene.snapshot(null).getPixelReader();
        return Contrast.of(pixels.getColor(5, 5), pixels.getColor(5, 25));
    }

    private static Region filled(String colour) {
        Region region = new Region();
        region.setMinSize(20, 20);
        region.setStyle("-fx-background-color: " + colour + ";");
        return region;
    }

    private static double rendered(String classes, Pair pair) {
        return LooksTest.onScreen(() -> {
            Scene scene = new Scene(new HBox(), 40, 40);
            scene.getStylesheets().add(Theme.tokens());
            scene.setUserData(classes);
            return ratio(scene, pair);
        });
    }

    @Test
    void everyPairOfTheStaffThemesHolds() {
        for (String classes : List.of("root ps-staff", "root ps-staff ps-dark")) {
            for (Pair pair : STAFF) {
                assertThat(rendered(classes, pair)).as(classes + pair).isGreaterThanOrEqualTo(pair.least());
            }
        }
    }

    @Test
    void everyTextOfTheKioskThemesHolds() {
        for (String ink : INKS) {
            Pair pair = new Pair(ink, "-pk-bg", 0);
            assertThat(rendered("root ps-kiosk k-standard", pair))
                    .as(ink)
                    .isGreaterThanOrEqualTo(UsabilityNumbers.VOTER_CONTRAST_AIM);
            assertThat(rendered("root ps-kiosk k-high-light", pair))
                    .as(ink)
                    .isGreaterThanOrEqualTo(UsabilityNumbers.HIGH_CONTRAST);
            assertThat(rendered("root ps-kiosk k-high-dark", pair))
                    .as(ink)
                    .isGreaterThanOrEqualTo(UsabilityNumbers.HIGH_CONTRAST);
            assertThat(rendered("root ps-kiosk k-low", pair))
                    .as(ink)
                    .isBetween(UsabilityNumbers.LOW_CONTRAST_MIN, UsabilityNumbers.LOW_CONTRAST_MAX);
        }
    }
}
