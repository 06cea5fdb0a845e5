package org.psephos.desktop.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psephos.desktop.kiosk.session.TrackingCode;
import org.psephos.desktop.print.Sheet;
import org.psephos.desktop.print.SheetPicture;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The receipt on paper.
@ExtendWith(ApplicationExtension.class)
class ReceiptTest {

    private static final List<String> ARABIC = List.of(
            "إيصال",
            "انتخابات بلدية إسترمار",
            "ورقة الاقتراع 4F7K2QD",
            "رمز التتبع الخاص بك",
            "able acid acoustic actor",
            "7Q2K 9M4D",
            "يبيّن هذا الورق أن ورقة اقتراع قد أُدلي بها. ولا يبيّن ما اختير.");

    @Start
    void start(Stage stage) {
        assertThat(FxToolkit.isFXApplicationThreadRunning()).isTrue();
    }

    @Test
    void saysEverythingInTheVotersLanguageAndFitsItsRoll() {
        TrackingCode code = new TrackingCode(ARABIC.get(4), ARABIC.get(5), "psephos:ballot:0f3c9a52b7de41c08855aa10");
        Sheet sheet = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> MachineKit.receipt(Locale.forLanguageTag("ar-u-nu-native"), ARABIC, code));
        SheetPicture drawn = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> SheetPicture.of(sheet));
        assertThat(drawn.widthMm()).isEqualTo(58);
        List<String> said = sheet.drawing().lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(ARABIC);
        assertThat(sheet.drawing().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(sheet.drawing().lookupAll(".label").stream().map(Label.class::cast))
                .allMatch(label -> label.getHeight() >= label.prefHeight(label.getWidth()) - 1);
    }
}
