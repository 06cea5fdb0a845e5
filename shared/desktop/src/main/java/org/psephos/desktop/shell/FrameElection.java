package org.psephos.desktop.shell;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.psephos.desktop.theme.Words;
import org.psephos.election.Election;
import org.psephos.election.ElectionKind;
import org.psephos.election.Language;

/// What the title bar says about the election.
///
/// @param name in the reader's language; empty while no election is chosen
/// @param when date and hours, with the zone's time
/// @param kind open or secret
/// @param rehearsal whether every screen wears the rehearsal frame
public record FrameElection(String name, String when, ElectionKind kind, boolean rehearsal) {

    /// No election is chosen.
    public static final FrameElection NONE = new FrameElection("", "", ElectionKind.OPEN, false);

    /// An election as every title bar names it: its day and the hours of its polls, in the reader's words.
    ///
    /// @param app the app's words
    public static FrameElection of(Election election, Words app) {
        Locale locale = app.locale();
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("d MMMM yyyy", locale).localizedBy(locale);
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH:mm", locale).localizedBy(locale);
        String when = FrameWords.of(app)
                .get(
                        "frame.election.when",
                        Map.of(
                                "day", election.day().format(day),
                                "opens", election.polls().opens().format(hour),
                                "closes", election.polls().closes().format(hour)));
        String name = election.text(election.title(), new Language(locale.toLanguageTag()));
        return new FrameElection(name, when, election.kind(), false);
    }

    /// Whether one is chosen.
    public boolean present() {
        return !name.isEmpty();
    }
}
