package org.psephos.cli.demo.world;

import java.util.Map;

/// Tells whoever watches what happens now, and sets the pace.
public interface Show extends Pace {

    /// A new part begins.
    ///
    /// @param key of its texts: `act.<key>` is its title, `act.<key>.about` says what happens
    void act(String key);

    /// Something has happened.
    ///
    /// @param key of its sentence
    /// @param facts that stand in it
    void says(String key, Map<String, ?> facts);
}
