package org.psephos.desktop.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.Problem;
import org.psephos.common.VoterId;
import org.psephos.desktop.camera.Frame;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.qr.QrDecoder;
import org.psephos.qr.Sighting;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SheetsTest {

    private static final VoterId VOTER = VoterId.of("2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2");

    @Start
    void start(Stage stage) {
        assertThat(FxToolkit.isFXApplicationThreadRunning()).isTrue();
    }

    private static Sheets sheets(String language) {
        return new Sheets(Words.of(UuidChip.class, Locale.of(language)), Occasion.REAL);
    }

    private static VoterCard card(String name) {
        return new VoterCard(VOTER, name, "Anand Sharma", "EST-00 254", "Town Hall", "Estermar");
    }

    private static SheetPicture picture(Sheet sheet) {
        return SheetPicture.of(sheet);
    }

    @Test
    void theCodeOfACardIs25MillimetresAndReadsBack() {
        SheetPicture drawn = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> picture(sheets("en").card(card("आनंद शर्मा"))));
        Frame frame = Frame.of(drawn.image());
        Sighting seen =
                QrDecoder.decode(frame.grey(), frame.width(), frame.height()).orElseThrow();
        assertThat(seen.text()).isEqualTo(VOTER.toString());
        double betweenFinders =
                seen.corners().get(2).x() - seen.corners().get(1).x();
        double sideMm = betweenFinders / 22 * 29 / SheetPicture.DPI * 25.4;
        assertThat(sideMm).isBetween(24.8, 25.4);
        assertThat(frame.width()).isBetween(1008, 1016);
    }

    @Test
    void sheetsBecomePagesOfAPdfInTheirOwnSize(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cards.pdf");
        List<Path> done = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Sheet arabic = sheets("ar").card(card("أندريه حدّاد"));
            Sheet slip = sheets("ar").slip(new SlipPrint("psephos:slip", "انتخابات", "", ""));
            new Printing(Tasks.byHand()).save(List.of(arabic, slip), file, done::add, refused::addAll);
            return Optional.empty();
        });
        assertThat(refused).isEmpty();
        assertThat(done).containsExactly(file);
        String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-").contains("/Count 2").contains("[0 0 242.65 153.07]");
    }

    @Test
    void withoutAPrinterTheReasonIsTold() {
        List<Problem> refused = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            if (Printing.printer().isEmpty()) {
                new Printing(Tasks.byHand()).print(List.of(sheets("en").card(card("Ada"))), () -> {}, refused::addAll);
            }
            return Optional.empty();
        });
        assertThat(refused).allMatch(problem -> problem.code().text().equals("DESKTOP-PRINT"));
    }
}
