package org.psephos.cli.demo.company;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.psephos.cli.demo.world.Checks;
import org.psephos.cli.demo.world.DemoPeople;
import org.psephos.cli.demo.world.Show;
import org.psephos.cli.demo.world.SpokenShow;
import org.psephos.cli.screen.OnScreen;
import org.psephos.common.Time;
import org.psephos.desktop.shell.StaffLanguages;
import org.psephos.desktop.theme.Words;

/// Tells who watches what happens now, lets them pause, go on and go faster, and stays until they have seen enough.
/// Ended half-way, it stops whoever acts or waits.
public final class Presenter implements Show {

    private static final int SLICE_MILLIS = 20;

    private final Time time;
    private final Show lines;
    private final Words words =
            Words.of(Show.class, StaffLanguages.of(java.util.Locale.getDefault().getLanguage()));
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger windows = new AtomicInteger();
    private final PresenterStrip strip;
    private volatile Speed speed;
    private volatile boolean paused;
    private volatile boolean staying;
    private volatile boolean endedEarly;

    /// How fast it goes.
    public enum Speed {
        ONCE(1),
        TWICE(2),
        FOUR_TIMES(4),
        /// Nobody watches.
        AT_ONCE(0);

        private final int factor;

        Speed(int factor) {
            this.factor = factor;
        }

        /// How many times as fast as at the beginning; 0 waits for nobody.
        int factor() {
            return factor;
        }
    }

    /// Opens the strip.
    ///
    /// @param say told the same sentences
    public Presenter(Time time, Speed speed, Consumer<String> say) {
        this.time = time;
        this.speed = speed;
        this.lines = new SpokenShow(say);
        this.strip = OnScreen.ask(() -> new PresenterStrip(this, words));
        strip.speed(speed);
    }

    @Override
    public void act(String key) {
        strip.say(words.get("act." + key), words.get("act." + key + ".about"));
        beat(Beat.READ);
    }

    @Override
    public void says(String key, Map<String, ?> facts) {
        lines.says(key, facts);
        if (over.getCount() > 0) {
            strip.add(words.get(key, facts));
        }
        beat(Beat.LOOK);
    }

    @Override
    public void beat(Beat beat) {
        int left = beat.millis();
        goOn();
        while (paused || (left > 0 && speed.factor() > 0)) {
            int slice = Math.clamp(left, 1, SLICE_MILLIS);
            time.await(Duration.ofMillis(slice));
            goOn();
            if (!paused) {
                left -= slice * speed.factor();
            }
        }
    }

    /// @throws ShowEnded when who watches has seen enough
    public void goOn() {
        if (!staying && over.getCount() == 0) {
            throw new ShowEnded();
        }
    }

    /// Pauses, or goes on.
    void pause(boolean now) {
        paused = now;
    }

    /// Goes faster; after the fastest comes the ordinary speed.
    Speed faster() {
        speed = switch (speed) {
            case ONCE -> Speed.TWICE;
            case TWICE -> Speed.FOUR_TIMES;
            case FOUR_TIMES, AT_ONCE -> Speed.ONCE;
        };
        return speed;
    }

    /// A window of a program is there.
    void windowOpened() {
        windows.incrementAndGet();
    }

    /// Somebody has closed a window: the demonstration cannot go on without it; afterwards the last one ends it.
    void windowClosed() {
        if (windows.decrementAndGet() == 0 || !staying) {
            enough();
        }
    }

    /// Who watches has seen enough.
    void enough() {
        endedEarly |= !staying;
        over.countDown();
    }

    /// Whether it was ended before its end.
    public boolean isEndedEarly() {
        return endedEarly;
    }

    /// Lets who watches use the windows until they have seen enough.
    void stay(DemoPeople people, Checks checks, Path out) {
        goOn();
        staying = true;
        long held = checks.all().stream().filter(Checks.Check::ok).count();
        Map<String, Object> facts = Map.of("held", held, "checks", checks.all().size(), "out", out.toString());
        strip.stay(words.get(checks.hold() ? "stay.held" : "stay.failed", facts), people);
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Closes the strip.
    void end() {
        staying = true;
        over.countDown();
        strip.close();
    }
}
