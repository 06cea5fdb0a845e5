package org.psephos.controlpanel.screen.audit;

import org.psephos.controlpanel.service.AuditLine;
import org.psephos.desktop.part.State;

/// An event in words.
///
/// @param line the event
/// @param topic what it is about
/// @param time in words
/// @param who the person, or what acted
/// @param where the machine
/// @param what the sentence
/// @param about the subject, by name where it has one, else short; may be empty
/// @param outcome in words
/// @param state its colour
/// @param searchable everything that the search looks at, folded
record AuditRow(
        AuditLine line,
        AuditTopic topic,
        String time,
        String who,
        String where,
        String what,
        String about,
        String outcome,
        State state,
        String searchable) {}
