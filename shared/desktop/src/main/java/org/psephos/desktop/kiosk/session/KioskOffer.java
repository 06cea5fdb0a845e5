package org.psephos.desktop.kiosk.session;

import java.util.List;
import org.psephos.election.Election;
import org.psephos.election.Fingerprint;
import org.psephos.election.Language;

/// What an opened kiosk shows before anybody has scanned a slip.
///
/// @param election the sealed definition
/// @param ballot its fingerprint, whose first signs people compare by eye
/// @param place where the kiosk stands, as people call it; may be empty
public record KioskOffer(Election election, Fingerprint ballot, String place) {

    /// The languages that a voter may choose.
    public List<Language> languages() {
        return election.languages();
    }

    /// The language that a session begins with.
    public Language firstLanguage() {
        return election.languages().getFirst();
    }
}
