package org.psephos.desktop.shell;

import org.psephos.desktop.outbox.OutboxSummary;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.theme.Words;

/// The app's words with those of the frame and of the general pieces behind them.
public final class FrameWords {

    private FrameWords() {}

    /// The app's words first.
    public static Words of(Words app) {
        return app.or(StaffFrame.class).or(OutboxSummary.class).or(UuidChip.class);
    }
}
