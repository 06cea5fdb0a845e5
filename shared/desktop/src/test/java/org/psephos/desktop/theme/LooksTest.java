package org.psephos.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LooksTest {

    private static final List<String> NAMES = List.of(
            "Łukasz Žák",
            "Ανδρέου Γεωργία",
            "Нестеренко Оксана",
            "أندريه حدّاد",
            "דוד כהן",
            "आनंद शर्मा",
            "อันดา ศรีสุข",
            "安德烈",
            "김민준",
            "さくら タナカ",
            "გიორგი ბერიძე",
            "Արամ Հակոբյան",
            "አበበ ቢቂላ",
            "👩🏽‍🌾👨‍👩‍👧🗳️");

    @BeforeEach
    void aWindowIsGivenATheme() {
        assertThat(onScreen(() -> Theme.LIGHT)).isNotNull();
    }

    static <T> T onScreen(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    @Test
    void theFiguresInTheStyleSheetAreTheConstants() {
        List<Double> rendered = onScreen(() -> {
            List<String> names = List.of(
                    "h-small", "h-control", "h-field", "h-main", "h-scan", "h-strip", "h-bar", "h-foot", "h-nav-item");
            VBox box = new VBox();
            names.forEach(name -> {
                Region region = new Region();
                region.setStyle("-fx-min-height: -ps-" + name + ";");
                box.getChildren().add(region);
            });
            Scene scene = new Scene(box, 300, 600);
            Theme.LIGHT.dress(scene);
            scene.getRoot().applyCss();
            return box.getChildren().stream()
                    .map(node -> ((Region) node).getMinHeight())
                    .toList();
        });
        assertThat(rendered)
                .containsExactly(
                        Sizes.SMALL,
                        Sizes.CONTROL,
                        Sizes.FIELD,
                        Sizes.MAIN,
                        Sizes.SCAN,
                        Sizes.STRIP,
                        Sizes.BAR,
                        Sizes.FOOT,
                        Sizes.NAV_ITEM);
    }

    @Test
    void aNameOfEachScriptIsDrawn() {
        for (String name : NAMES) {
            assertThat(onScreen(() -> ink(name, "-fx-font-weight: normal;")))
                    .as(name)
                    .isGreaterThan(60);
            assertThat(onScreen(() -> ink(name, "-fx-font-weight: bold;")))
                    .as(name)
                    .isGreaterThan(60);
        }
    }

    @Test
    void marksOfDirectionAreDrawnAsNothing() {
        for (String name : NAMES) {
            assertThat(onScreen(() -> ink("\u2068" + name + "\u2069", "")))
                    .as(name)
                    .isEqualTo(onScreen(() -> ink(name, "")));
        }
    }

    @Test
    void rightToLeftTextWrapsAtEveryWidth() {
        for (String sentence : List.of(
                "هذه النافذة لشخص واحد. اقفلها عندما تتركها.",
                "Ann Åkesson: هذه النافذة لشخص واحد. שלום עולם 14:02",
                "यह खिड़की एक व्यक्ति के लिए है। जाते समय इसे बंद करें।")) {
            double line = onScreen(() -> heightOf(sentence, Double.MAX_VALUE));
            double column = onScreen(() -> heightOf(sentence, 120));
            assertThat(column).as(sentence).isBetween(2 * line, 6 * line);
            for (int width = 20; width < 400; width += 7) {
                int now = width;
                assertThat(onScreen(() -> heightOf(sentence, now)))
                        .as(sentence + " at " + width)
                        .isGreaterThanOrEqualTo(line);
            }
        }
    }

    @Test
    void rightToLeftTextIsTypedIntoAnAreaThatWraps() {
        Double height = onScreen(() -> {
            TextArea area = new TextArea("هل تُسيّر البلدة تراما بين المحطة والميناء كل نصف ساعة من منتصف الليل؟");
            area.setWrapText(true);
            area.setPrefSize(130, 300);
            Scene scene = new Scene(new HBox(area), 400, 400);
            Theme.LIGHT.dress(scene);
            scene.snapshot(null);
            area.appendText(" مقابل رسم سنوي");
            scene.snapshot(null);
            return area.lookup(".text").getBoundsInParent().getHeight();
        });
        assertThat(height).isGreaterThan(80);
    }

    private static double heightOf(String sentence, double width) {
        Fonts.load();
        Text text = new Text(sentence);
        text.setFont(Font.font(Fonts.TEXT, 14));
        text.setWrappingWidth(width == Double.MAX_VALUE ? 0 : width);
        return text.getLayoutBounds().getHeight();
    }

    @Test
    void theCapitalHeightIsMeasured() {
        double ratio = onScreen(() -> {
            Fonts.load();
            Text text = new Text("I");
            text.setFont(Font.font(Fonts.TEXT, FontWeight.NORMAL, 1000));
            text.setBoundsType(TextBoundsType.VISUAL);
            return text.getLayoutBounds().getHeight() / 1000;
        });
        assertThat(ratio).isCloseTo(Millimetres.CAPITAL_EM, within(0.01));
    }

    @Test
    void millimetresBecomePixels() {
        assertThat(Millimetres.STANDARD.target()).isEqualTo(48);
        assertThat(Millimetres.STANDARD.gap()).isEqualTo(10);
        assertThat(Millimetres.STANDARD.fontPx(UsabilityNumbers.CAPITAL_MEDIUM_MM))
                .isEqualTo(28);
        assertThat(Millimetres.STANDARD.fontPx(UsabilityNumbers.CAPITAL_EXTRA_LARGE_MM))
                .isEqualTo(46);
        assertThat(Millimetres.ofCard(323.5).dpi()).isCloseTo(96, within(0.1));
    }

    /// Dark pixels of a label in 20 px.
    private static int ink(String text, String style) {
        Label label = new Label(text);
        label.setStyle("-fx-font-size: 20px; -fx-text-fill: black; -fx-background-color: white;" + style);
        HBox box = new HBox(label);
        box.setStyle("-fx-background-color: white;");
        Scene scene = new Scene(box, 500, 60);
        Theme.LIGHT.dress(scene);
        WritableImage image = scene.snapshot(null);
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getColor(x, y).getBrightness() < 0.5) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
