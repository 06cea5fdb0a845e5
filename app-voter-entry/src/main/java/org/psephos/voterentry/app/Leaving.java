package org.psephos.voterentry.app;

import java.util.Optional;
import org.psephos.desktop.message.Decision;
import org.psephos.desktop.station.StaffApp;
import org.psephos.desktop.theme.Words;
import org.psephos.voterentry.screen.checkin.CheckInViewModel;
import org.psephos.voterentry.screen.form.FormMode;
import org.psephos.voterentry.screen.form.FormViewModel;
import org.psephos.voterentry.screen.load.LoadViewModel;

/// Asks before the window is closed on something that would be lost with it. The draft of a new voter is kept anyhow.
///
/// @param app the window
/// @param checkIn may show a slip that exists nowhere else
/// @param form may hold the change of a voter
/// @param load may import
record Leaving(StaffApp app, CheckInViewModel checkIn, FormViewModel form, LoadViewModel load) {

    /// Does `next` at once, or as it is answered.
    void before(Runnable next) {
        loss().ifPresentOrElse(key -> ask(key, next), next);
    }

    private void ask(String key, Runnable next) {
        Words words = app.words();
        Decision.ask(app.frame().overlay(), "leave", words.text(key + ".title"))
                .says(words.text(key + ".says"))
                .safe(words.text(key + ".safe"), () -> {})
                .danger(words.text("leave.act"), next)
                .open();
    }

    /// The gravest thing that would be lost.
    private Optional<String> loss() {
        if (checkIn.waitsForHand()) {
            return Optional.of("leave.slip");
        }
        if (load.workProperty().get() == LoadViewModel.Work.LOADING) {
            return Optional.of("leave.load");
        }
        boolean changed = form.modeProperty().get() instanceof FormMode.Changing
                && form.touchedProperty().get();
        return changed ? Optional.of("leave.change") : Optional.empty();
    }
}
