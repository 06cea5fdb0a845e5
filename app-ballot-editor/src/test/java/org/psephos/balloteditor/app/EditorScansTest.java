package org.psephos.balloteditor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psephos.balloteditor.pictures.SampleOffice;
import org.psephos.balloteditor.screen.EditorViewModel;
import org.psephos.balloteditor.screen.EditorWindow;
import org.psephos.balloteditor.screen.ElectionsViewModel;
import org.psephos.balloteditor.screen.UnsavedGuard;
import org.psephos.balloteditor.service.DraftEdits;
import org.psephos.balloteditor.service.ElectionFile;
import org.psephos.common.Chance;
import org.psephos.common.ElectionId;
import org.psephos.common.VoterId;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.station.ScanFinder;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;
import org.psephos.election.ElectionState;
import org.psephos.qr.Scanned;
import org.psephos.testkit.HandTime;

/// What is scanned at the ballot editor leads to the election that it names.
class EditorScansTest {

    private final SampleOffice office = new SampleOffice(ElectionState.DRAFT);
    private final EditorViewModel editor = new EditorViewModel(
            office,
            Tasks.byHand(),
            new HandTime(Instant.parse("2026-11-01T10:00:00Z")),
            new DraftEdits(Chance.seeded(1)));
    private final ElectionsViewModel elections =
            new ElectionsViewModel(office, Tasks.byHand(), editor, ZoneId.of("Europe/Vienna"));
    private final Overlay overlay = new Overlay(new StackPane(), Tasks.byHand());
    private final StringProperty page = new SimpleStringProperty("elections");
    private final EditorScans scans = new EditorScans(
            page,
            elections,
            editor,
            new UnsavedGuard(overlay, Words.of(EditorWindow.class, java.util.Locale.ENGLISH), editor));

    @BeforeEach
    void listen() {
        elections.onShow();
    }

    private ElectionFile file() {
        return office.elections().get().getFirst();
    }

    @Test
    void theCodeOfAnElectionOpensIt() {
        assertThat(scans.find(file().id())).isEqualTo(ScanFinder.Found.HERE);
        assertThat(editor.file().get()).contains(file());
        assertThat(page.get()).isEqualTo("overview");
    }

    @Test
    void theFingerprintOfAPrintedBallotOpensIt() {
        assertThat(scans.take(Scanned.of(file().fingerprint().digest().hex()))).isTrue();
        assertThat(editor.file().get()).contains(file());
        assertThat(page.get()).isEqualTo("overview");
    }

    @Test
    void whatIsNotHereOpensNothing() {
        assertThat(scans.find(new ElectionId(new UUID(9, 9)))).isEqualTo(ScanFinder.Found.MISSING);
        assertThat(scans.find(new VoterId(new UUID(9, 9)))).isEqualTo(ScanFinder.Found.ELSEWHERE);
        assertThat(scans.take(Scanned.of("00".repeat(32)))).isFalse();
        assertThat(editor.file().get()).isEmpty();
        assertThat(page.get()).isEqualTo("elections");
    }

    @Test
    void editsOfTheOpenElectionStayWhenItIsScannedAgain() {
        scans.find(file().id());
        editor.edit(editor.parts()::addContest);
        var draft = editor.draft().get();
        page.set("contests");
        assertThat(scans.find(file().id())).isEqualTo(ScanFinder.Found.HERE);
        assertThat(editor.draft().get()).isEqualTo(draft);
        assertThat(overlay.isOpen()).isFalse();
    }
}
