package org.psephos.desktop.join;

import java.util.List;

/// How far joining has come, as the screen shows it.
sealed interface JoinStep {

    /// The person here gives the station its name and role.
    record Asking() implements JoinStep {}

    /// The wish is on its way.
    record Looking() implements JoinStep {}

    /// The server has the wish; both screens show the words.
    ///
    /// @param words the six words
    /// @param here whether nothing is left to compare here
    /// @param told whether the key was told beforehand, so that there was nothing to compare
    /// @param there whether the officer has let this station in
    record Comparing(List<String> words, boolean here, boolean told, boolean there) implements JoinStep {
        public Comparing {
            words = List.copyOf(words);
        }
    }

    /// The station is on the list; the connection is made anew.
    record Joined() implements JoinStep {}

    /// Another key answers than the one that is trusted; nothing was sent.
    ///
    /// @param expected the first signs of the key that is trusted
    /// @param shown the first signs of the key that answered
    record WrongKey(String expected, String shown) implements JoinStep {}
}
