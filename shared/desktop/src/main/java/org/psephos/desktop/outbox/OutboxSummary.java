package org.psephos.desktop.outbox;

import java.util.Map;
import org.psephos.common.text.Texts;
import org.psephos.desktop.part.Pebble;

/// The outbox in one line: solid "All on server", ring "2 waiting here", half "sending 2", octagon "1 refused".
///
/// @param waiting records that are on this machine only and rest
/// @param sending records under way
/// @param refused records that the server did not take; a person must look
public record OutboxSummary(int waiting, int sending, int refused) {

    /// Nothing waits.
    public static final OutboxSummary CLEAR = new OutboxSummary(0, 0, 0);

    /// The disc beside the words.
    public Pebble.Fill pebble() {
        return sending > 0 ? Pebble.Fill.HALF : waiting > 0 ? Pebble.Fill.RING : Pebble.Fill.SOLID;
    }

    /// Whether a person must look.
    public boolean alarms() {
        return refused > 0;
    }

    /// The line; `texts` holds the bundle of this package.
    public String words(Texts texts) {
        String key = refused > 0 ? "refused" : sending > 0 ? "sending" : waiting > 0 ? "waiting" : "clear";
        return texts.get("outbox.summary." + key, Map.of("waiting", waiting, "sending", sending, "refused", refused));
    }
}
