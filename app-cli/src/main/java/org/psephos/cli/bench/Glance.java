package org.psephos.cli.bench;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongPredicate;
import org.psephos.common.Time;

/// Looks at the middle of the display, where a first window comes up: empty it has one colour, a painted window with
/// its smoothed letters has many.
final class Glance {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int COLOURS_PAINTED = 12;
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Time time;
    private final Robot robot;
    private final Rectangle middle;

    Glance(Time time) throws AWTException {
        this.time = time;
        this.robot = new Robot();
        Dimension size = Toolkit.getDefaultToolkit().getScreenSize();
        this.middle = new Rectangle((size.width - WIDTH) / 2, (size.height - HEIGHT) / 2, WIDTH, HEIGHT);
    }

    Time time() {
        return time;
    }

    /// Waits until nothing is on the display any more.
    void awaitEmpty() {
        await("the display is empty", colours -> colours == 1);
    }

    /// Waits until a window is painted.
    ///
    /// @return when it was, by the clock's ticks
    /// @throws IllegalStateException when the program ended before
    long awaitPainted(Process process) {
        return await("a window is painted", colours -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the app ended with " + process.exitValue());
            }
            return colours >= COLOURS_PAINTED;
        });
    }

    private long await(String what, LongPredicate holds) {
        long end = time.ticks() + LIMIT.toNanos();
        while (!holds.test(colours())) {
            if (time.ticks() > end) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            time.await(LOOK);
        }
        return time.ticks();
    }

    private long colours() {
        BufferedImage seen = robot.createScreenCapture(middle);
        int[] pixels = seen.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        return Arrays.stream(pixels).distinct().limit(COLOURS_PAINTED).count();
    }
}
