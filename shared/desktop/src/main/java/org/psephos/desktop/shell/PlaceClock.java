package org.psephos.desktop.shell;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import org.psephos.common.Time;
import org.psephos.desktop.task.Tasks;

/// Writes the place's time with its zone into the foot, once a second: `14:02:31 CET (UTC+1)`.
public final class PlaceClock {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private PlaceClock() {}

    /// Starts ticking until the result is closed.
    public static Tasks.Running start(Time time, Tasks tasks, ZoneId zone, StringProperty clock) {
        clock.set(words(time, zone));
        return tasks.every(Duration.ofSeconds(1), () -> clock.set(words(time, zone)));
    }

    /// The time now in words.
    public static String words(Time time, ZoneId zone) {
        ZonedDateTime now = time.now().atZone(zone);
        String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(now);
        int minutes = now.getOffset().getTotalSeconds() / 60;
        String offset = minutes == 0
                ? "UTC"
                : "UTC" + (minutes < 0 ? "−" : "+") + Math.abs(minutes) / 60
                        + (minutes % 60 == 0 ? "" : ":%02d".formatted(Math.abs(minutes % 60)));
        String zoneWords = name.startsWith("GMT") || name.startsWith("+") || name.equals("Z") || offset.equals(name)
                ? offset
                : name + " (" + offset + ")";
        return CLOCK.format(now) + " " + zoneWords;
    }

    /// The name of a zone in a language, for settings.
    public static String zoneName(ZoneId zone, Locale locale) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }
}
