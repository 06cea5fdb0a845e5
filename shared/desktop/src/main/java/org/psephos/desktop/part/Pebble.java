package org.psephos.desktop.part;

import javafx.scene.layout.Region;

/// The disc that tells how far a record is: solid = recorded for good, ring = waiting here, half = under way.
/// Always beside its word.
public final class Pebble extends Region {

    /// How far something is.
    public enum Fill {
        /// Recorded for good.
        SOLID,
        /// Waiting here.
        RING,
        /// Under way.
        HALF
    }

    private Pebble(Fill fill) {
        getStyleClass().add("ps-pebble");
        show(fill);
    }

    /// The disc of 10 px.
    public static Pebble of(Fill fill) {
        return new Pebble(fill);
    }

    /// The disc of 16 px.
    public static Pebble large(Fill fill) {
        Pebble made = new Pebble(fill);
        made.getStyleClass().add("ps-large");
        return made;
    }

    /// Shows another state.
    public void show(Fill fill) {
        getStyleClass().removeAll("ps-solid", "ps-half");
        switch (fill) {
            case SOLID -> getStyleClass().add("ps-solid");
            case HALF -> getStyleClass().add("ps-half");
            case RING -> {}
        }
    }
}
