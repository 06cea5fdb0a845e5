package org.psephos.controlpanel.screen.audit;

import java.util.UUID;
import org.psephos.common.OperatorId;
import org.psephos.controlpanel.service.AuditLine;
import org.psephos.desktop.part.UuidChip;
import org.psephos.desktop.qr.QrKind;

/// What the audit page asks of the window.
public interface AuditActs {

    /// Asks for a file and writes the text into it.
    void export(String csv);

    /// Opens the record of an event.
    void openRecord(AuditLine line);

    /// Opens a person's page.
    void openPerson(OperatorId account);

    /// An id with Copy and QR.
    UuidChip chip(String nodeId, UUID id, QrKind kind, String name);
}
