package org.psephos.common;

import java.util.Locale;

/// Every reason for which the suite refuses something, as `AREA-REASON`.
///
/// Sorted by area. The three sentences of each (what happened, what still holds, what to do next) stand in the
/// bundle `errors` of this package; a test finds a code without them, and `docs/error-codes.md` is generated.
public enum ErrorCode {
    /// The account does not exist, is disabled, or the passphrase is wrong: deliberately one code.
    ACCOUNT_WRONG,
    /// The name is taken by another account.
    ACCOUNT_EXISTS,
    /// Too soon after a wrong passphrase. Fact: `seconds`.
    ACCOUNT_WAIT,
    /// The one-time code is unknown, spent or too old.
    ACCOUNT_CODE,
    /// No enabled administrator would be left.
    ACCOUNT_LAST_ADMIN,
    /// The name for signing in is not of the allowed signs.
    ACCOUNT_NAME,
    /// The passphrase is too short. Fact: `least`.
    ACCOUNT_PASSPHRASE,
    /// Nobody changes the own account.
    ACCOUNT_SELF,
    /// The same person signed already; somebody else must.
    ACT_SAME_PERSON,
    /// A ballot was cast with the slip; the ballot must be cancelled first.
    ACT_SLIP_USED,
    /// The act names nothing that it could take out of force. Fact: `act`.
    ACT_TARGET,
    /// The act that is signed is not known, or is in force already.
    ACT_UNKNOWN,
    /// One name of a contest is much longer than another (a warning). Facts: `where`, `language`.
    BALLOT_BALANCE,
    /// A bold mark has no partner. Facts: `where`, `language`.
    BALLOT_BOLD,
    /// There are too few or too many of something. Facts: `where`, `count`, `least`, `most`.
    BALLOT_COUNT,
    /// A date or a time does not exist. Fact: `where`.
    BALLOT_DAY,
    /// Election day has passed. Fact: `where`.
    BALLOT_DAY_PAST,
    /// The definition is not of the format. Fact: `reason`.
    BALLOT_FORMAT,
    /// The polls close before they open, or not around election day. Fact: `where`.
    BALLOT_HOURS,
    /// Two things have the same id. Facts: `where`, `id`.
    BALLOT_ID_TWICE,
    /// Too few options are chosen to cast. Facts: `contest`, `min`.
    BALLOT_MARKS_FEW,
    /// No choice is left in this contest. Fact: `max`.
    BALLOT_MARKS_FULL,
    /// Two options of a contest read alike. Facts: `where`, `language`, `first`.
    BALLOT_OPTION_TWICE,
    /// The rule does not fit the number of options. Facts: `where`, `min`, `max`, `options`.
    BALLOT_RULE,
    /// There is a text in a language that the election does not have. Facts: `where`, `language`.
    BALLOT_TEXT_LANGUAGE,
    /// A text is too long. Facts: `where`, `language`, `signs`, `limit`.
    BALLOT_TEXT_LONG,
    /// A text is missing in one language. Facts: `where`, `language`.
    BALLOT_TEXT_MISSING,
    /// A text holds signs that may not stand there. Facts: `where`, `language`, `fault`.
    BALLOT_TEXT_SIGNS,
    /// A style names a contest or a place that does not exist. Facts: `where`, `id`.
    BALLOT_UNKNOWN,
    /// A contest is on no ballot, or a place gives none out. Fact: `where`.
    BALLOT_UNUSED,
    /// The program itself failed at this; a fault of ours. Fact: `reason`.
    DESKTOP_FAULT,
    /// A file could not be read or written. Fact: `file`.
    DESKTOP_FILE,
    /// There is no readable code in the picture.
    DESKTOP_NO_CODE,
    /// A picture has more pixels than are read. Facts: `width`, `height`, `limit` in million pixels.
    DESKTOP_PICTURE_SIZE,
    /// Something could not be printed. Fact: `reason`.
    DESKTOP_PRINT,
    /// There is more than one code in the picture. Fact: `count`.
    DESKTOP_SEVERAL_CODES,
    /// The code is for something else than a voter. Fact: `kind`.
    DESK_CODE_KIND,
    /// The slip or card belongs to another election.
    DESK_CODE_OTHER_ELECTION,
    /// A voting slip was scanned where a voter's card belongs.
    DESK_CODE_SLIP,
    /// Too early or too late for the opening. Facts: `opens`, `closes`, `zone`.
    ELECTION_HOURS,
    /// The election's state does not allow this. Facts: `state`, `act`.
    ELECTION_STATE,
    /// No such election.
    ELECTION_UNKNOWN,
    /// The record's chain is not known here. Fact: `origin`.
    LEDGER_CHAIN,
    /// The chain is damaged and is not served. Facts: `origin`, `where`.
    LEDGER_DAMAGED,
    /// A source shows two histories of one chain; it is followed no more. Facts: `origin`, `finding`.
    LEDGER_CONTRADICTION,
    /// Another record has this id. Fact: `id`.
    LEDGER_ID_CONFLICT,
    /// The store could not be written; whether the record is in is not known.
    LEDGER_IO,
    /// The disk is nearly full. Fact: `free`.
    LEDGER_NO_SPACE,
    /// A signed note or a checkpoint is malformed. Fact: `reason`.
    LEDGER_NOTE,
    /// A hash, a tile or a proof does not lead to the signed root. Fact: `where`.
    LEDGER_PROOF,
    /// A note or a checkpoint carries no signature of a known key, or a false one. Fact: `origin`.
    LEDGER_SIGNATURE,
    /// The account of the person who is signed in was disabled.
    RIGHT_DISABLED,
    /// The person who is signed in has locked the station.
    RIGHT_LOCKED,
    /// The file of an import has no headings.
    LOAD_EMPTY,
    /// The file of an import cannot be read.
    LOAD_FILE,
    /// The file of an import is no text.
    LOAD_FORMAT,
    /// The first line of an import looks like a person.
    LOAD_HEADINGS,
    /// The file of an import cannot be compared with the roll, because the server is not reached.
    LOAD_OFFLINE,
    /// Somebody stopped the import.
    LOAD_STOPPED,
    /// The role or the station may not do this. Fact: `command`.
    RIGHT_MISSING,
    /// The record is signed by a key that may not sign it. Fact: `reason`.
    RIGHT_SIGNER,
    /// Nobody is signed in.
    RIGHT_SIGN_IN,
    /// The key is not on the trust list.
    RIGHT_STRANGER,
    /// The record's body is not of its kind. Facts: `member`, `reason`.
    RECORD_BODY,
    /// The record is not in canonical form, or its text is not normalised. Fact: `reason`.
    RECORD_FORM,
    /// The record's kind is not known, or does not belong into this chain. Facts: `kind`, `origin`.
    RECORD_KIND,
    /// The entry does not follow the one before it. Facts: `seq`, `reason`.
    RECORD_LINK,
    /// The record's signature does not fit. Fact: `id`.
    RECORD_SIGNATURE,
    /// The record is too large. Facts: `size`, `limit`.
    RECORD_SIZE,
    /// The record's digest does not fit its content. Fact: `id`.
    RECORD_SUM,
    /// The entry's work is missing, or its nonce is not the smallest. Fact: `seq`.
    RECORD_WORK,
    /// The person is not of voting age on election day (a warning). Facts: `field`, `years`.
    ROLL_AGE,
    /// The line has another number of columns than the headings. Facts: `found`, `expected`.
    ROLL_COLUMNS,
    /// A date does not exist, lies in the future, or is too long ago. Fact: `field`.
    ROLL_DATE,
    /// A date can be read in two ways. Fact: `field`.
    ROLL_DATE_ORDER,
    /// A line of the file is too long.
    ROLL_LINE_LONG,
    /// A quote in a line of the file has no partner.
    ROLL_LINE_QUOTE,
    /// A field is too long. Facts: `field`, `signs`, `limit`.
    ROLL_LONG,
    /// A required field is empty. Fact: `field`.
    ROLL_MISSING,
    /// A telephone or an e-mail looks odd (a warning). Fact: `field`.
    ROLL_SHAPE,
    /// A polling place or a ballot style is not a short id. Fact: `field`.
    ROLL_SHORT_ID,
    /// A field holds signs that may not stand there. Facts: `field`, `fault`.
    ROLL_SIGNS,
    /// The same person stands in the file twice. Facts: `field`, `line`.
    ROLL_TWICE,
    /// The vote is on another ballot than the one that was opened.
    VOTE_BALLOT,
    /// Two officials took it out of force already.
    VOTE_CANCELLED,
    /// The polls were not open when the vote was made.
    VOTE_HOURS,
    /// The voter has voted already.
    VOTE_SECOND,
    /// The choices do not fit the ballot.
    VOTE_SELECTIONS,
    /// The code is not that of a slip given to this voter.
    VOTE_SLIP,
    /// The slip was replaced by a new one, or its check-in was undone.
    VOTE_SLIP_REPLACED,
    /// The style or the place is not of the sealed ballot.
    VOTE_STYLE,
    /// The polls were not open when the voter came.
    VOTER_HOURS,
    /// The voter was checked in already. Facts: `place`, `desk`, `time`.
    VOTER_IN,
    /// The voter is on the list of the election already.
    VOTER_LISTED,
    /// The voter was not checked in.
    VOTER_NOT_IN,
    /// The voter is not on the list of the election.
    VOTER_UNKNOWN,
    /// The voter was struck off the list.
    VOTER_WITHDRAWN,
    /// A sealed file does not open with the key that is there, or it is damaged.
    STORE_SEALED,
    /// Another running program uses this station's folder.
    STATION_IN_USE,
    /// No answer came in time. Fact: `seconds`.
    WIRE_TIMEOUT,
    /// The connection ended before the answer came. Fact: `reason`.
    WIRE_CLOSED,
    /// Nobody answers at this address. Fact: `address`.
    WIRE_ADDRESS,
    /// There is no such record or tile here. Fact: `id`.
    RECORD_UNKNOWN,
    /// The request is not understood. Fact: `reason`.
    WIRE_REQUEST,
    /// The server is busy; try again. Fact: `seconds`.
    WIRE_BUSY,
    /// No connection; the work is queued.
    WIRE_OFFLINE,
    /// The server shows another key than before. Facts: `expected`, `shown`.
    WIRE_SERVER_KEY,
    /// The peer speaks no version that we speak. Facts: `ours`, `theirs`.
    WIRE_VERSION,
    /// The request to join is unknown, was turned away, or there are too many.
    JOIN_REFUSED,
    /// Somebody else changed this person of the roll meanwhile. Fact: `rev`.
    ROLL_CONFLICT,
    /// The server made a mistake while it worked on the request.
    SERVER_FAULT,
    /// The server cannot listen at this address. Fact: `address`.
    SERVER_ADDRESS,
    /// The server takes no new records: it is being stopped.
    SERVER_DRAINING,
    /// Another program holds the data folder. Facts: `address`, `pid`.
    SERVER_FOLDER,
    /// The slip is for another election.
    SLIP_ELECTION,
    /// What was scanned is no voting slip.
    SLIP_KIND,
    /// The slip is for another polling place.
    SLIP_PLACE,
    /// A newer slip was given to this voter; this one is no longer valid.
    SLIP_REPLACED,
    /// A ballot was cast with this slip already.
    SLIP_SPENT,
    /// No such slip was handed out.
    SLIP_UNKNOWN,
    /// The code of a slip was read in part only, or is damaged.
    SLIP_UNREADABLE,
    /// The voter of this slip was struck off the list.
    SLIP_WITHDRAWN,
    /// This cannot be the name of a wallet.
    WALLET_NAME,
    /// The file of a wallet or key cannot be read or written.
    WALLET_FILE,
    /// There is a wallet of this name already.
    WALLET_EXISTS,
    /// The site's name is not allowed, or is not the one that the data folder was made with. Fact: `site`.
    SITE_NAME,
    /// The wallet is locked.
    WALLET_LOCKED,
    /// The passphrase does not open the wallet, or the file is damaged.
    WALLET_WRONG;

    /// The code as people and scripts see it, `WALLET-LOCKED`.
    public String text() {
        int first = name().indexOf('_');
        return name().substring(0, first) + "-" + name().substring(first + 1).replace('_', '-');
    }

    /// The area, in lower case.
    public String area() {
        return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
    }

    /// The code with this text.
    ///
    /// @throws IllegalArgumentException when there is none
    public static ErrorCode of(String text) {
        return valueOf(text.replace('-', '_'));
    }
}
