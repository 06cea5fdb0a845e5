package org.psephos.voterentry.screen.checkin;

import java.util.Map;
import javafx.scene.layout.HBox;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Pebble;
import org.psephos.desktop.part.Rows;
import org.psephos.voterentry.screen.Say;
import org.psephos.voterentry.service.person.RollVoter;

/// Where the record of a person's current version is.
final class RecordWords {

    private RecordWords() {}

    static HBox row(Say say, RollVoter.Version version) {
        boolean stored = version.stored() == RollVoter.Stored.ON_SERVER;
        Pebble pebble = Pebble.of(stored ? Pebble.Fill.SOLID : Pebble.Fill.RING);
        pebble.getStyleClass().add(stored ? "ps-ok" : "ps-warn");
        return Rows.of(
                6,
                Labels.of(say.words().get("record.version", Map.of("rev", version.rev())), "ps-muted", "ps-t-13"),
                Rows.space(),
                pebble,
                Labels.of(say.words().get(stored ? "record.server" : "record.waiting"), "ps-t-13"));
    }
}
