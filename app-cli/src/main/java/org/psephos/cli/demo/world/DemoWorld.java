package org.psephos.cli.demo.world;

import java.util.Map;
import org.psephos.common.Chance;
import org.psephos.common.Time;

/// What all acts share: how the demonstration runs, who works in it, what was found, and the voice that tells it.
///
/// @param options how it runs
/// @param show tells what happens
/// @param time the clock
/// @param await waits for what must come
/// @param checks what was found to hold
/// @param people who works in it
public record DemoWorld(DemoOptions options, Show show, Time time, Await await, Checks checks, DemoPeople people) {

    /// A world on the machine's clock, with people whose passphrases are drawn now.
    ///
    /// @param look asked again and again while something is waited for
    public static DemoWorld of(DemoOptions options, Show show, Runnable look) {
        Time time = Time.system();
        return new DemoWorld(options, show, time, new Await(time, look), new Checks(), new DemoPeople(Chance.secure()));
    }

    /// Tells something that has happened.
    public void says(String key) {
        show.says(key, Map.of());
    }

    /// Tells something that has happened, with one fact.
    public void says(String key, String name, Object value) {
        show.says(key, Map.of(name, value));
    }
}
