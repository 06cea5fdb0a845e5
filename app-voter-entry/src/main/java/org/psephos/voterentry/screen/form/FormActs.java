package org.psephos.voterentry.screen.form;

import org.psephos.common.VoterId;

/// What the form asks of the rest of the app.
public interface FormActs {

    /// A voter was saved; `Save` goes on to the list.
    void saved(VoterId voter);

    /// Opens the voter that exists already.
    void open(VoterId voter);

    /// Asks whether what was typed is given up, then does `yes`.
    void askDiscard(Runnable yes);
}
