package org.psephos.voterentry.service.person;

import java.util.Map;
import org.psephos.common.Problem;

/// What is wrong with a field, for a sentence beside it.
public sealed interface FieldFault {

    /// A fault that the core knows by its code.
    ///
    /// @param problem code and facts
    record Known(Problem problem) implements FieldFault {}

    /// A fault of typing, told by a text of this app.
    ///
    /// @param key the text
    /// @param facts its arguments
    record Typing(String key, Map<String, String> facts) implements FieldFault {

        public Typing {
            facts = Map.copyOf(facts);
        }
    }
}
