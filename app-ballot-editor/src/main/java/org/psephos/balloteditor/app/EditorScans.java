package org.psephos.balloteditor.app;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import org.psephos.balloteditor.screen.EditorViewModel;
import org.psephos.balloteditor.screen.ElectionsViewModel;
import org.psephos.balloteditor.screen.UnsavedGuard;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.ElectionId;
import org.psephos.common.Id;
import org.psephos.desktop.station.ScanFinder;
import org.psephos.qr.Scanned;

/// Where scans lead in the ballot editor: to the election whose code or fingerprint it is. Edits of another election
/// that are not saved are given up only after asking.
///
/// @param page the page in sight
/// @param elections the list
/// @param editor the open election
/// @param guard asks before edits are given up
record EditorScans(StringProperty page, ElectionsViewModel elections, EditorViewModel editor, UnsavedGuard guard)
        implements ScanFinder {

    @Override
    public Found find(Id id) {
        if (!(id instanceof ElectionId election)) {
            return Found.ELSEWHERE;
        }
        return open(file -> file.id().equals(election)) ? Found.HERE : Found.MISSING;
    }

    @Override
    public boolean take(Scanned code) {
        return code instanceof Scanned.Print(String hex)
                && open(file -> file.fingerprint().digest().hex().equals(hex));
    }

    private boolean open(Predicate<ElectionFile> wanted) {
        Optional<ElectionFile> found =
                elections.elections().stream().filter(wanted).findFirst();
        found.ifPresent(this::askAndOpen);
        return found.isPresent();
    }

    private void askAndOpen(ElectionFile file) {
        boolean same =
                editor.file().get().filter(open -> open.id().equals(file.id())).isPresent();
        if (same) {
            page.set("overview");
        } else {
            guard.before(() -> show(file));
        }
    }

    private void show(ElectionFile file) {
        elections.open(file);
        page.set("overview");
    }
}
