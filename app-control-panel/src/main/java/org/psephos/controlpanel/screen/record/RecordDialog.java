package org.psephos.controlpanel.screen.record;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.SiteNames;
import org.psephos.controlpanel.service.WholeRecord;
import org.psephos.crypto.Digest;
import org.psephos.crypto.TrackingCode;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.FactGrid;
import org.psephos.desktop.part.FingerprintWords;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.qr.PrintChip;
import org.psephos.desktop.qr.QrCodes;
import org.psephos.desktop.qr.QrKind;
import org.psephos.desktop.theme.Words;
import org.psephos.json.CanonicalJson;

/// The dialog of one record.
public final class RecordDialog {

    private static final int WORDS = 6;
    private static final int SHORT = 8;
    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;
    private static final double CONTENT_HEIGHT = 120;

    private final WholeRecord record;
    private final SiteNames names;
    private final QrCodes codes;
    private final Words words;

    private RecordDialog(WholeRecord record, SiteNames names, QrCodes codes, Words words) {
        this.record = record;
        this.names = names;
        this.codes = codes;
        this.words = words.or(RecordDialog.class);
    }

    /// Opens it.
    ///
    /// @param names of people and machines
    /// @param codes opens the dialogs of its codes
    public static void open(Overlay overlay, WholeRecord record, SiteNames names, QrCodes codes, Words words) {
        new RecordDialog(record, names, codes, words).open(overlay);
    }

    private void open(Overlay overlay) {
        Button close = Buttons.second("record.close", words.text("record.close"))
                .icon("x")
                .key("Esc")
                .does(overlay::close)
                .make();
        Label title = Labels.wrapped(title(), "ps-h1");
        title.setId("record.title");
        VBox body = Rows.column(16, facts(), content());
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("ps-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        VBox dialog = Rows.column(16, Rows.of(16, Rows.wide(title), close), scroll);
        dialog.setId("record");
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.setAccessibleText(title());
        dialog.setPrefWidth(WIDTH);
        overlay.open(dialog, close, () -> {});
    }

    private String title() {
        String key = "record.kind." + record.kind();
        return words.texts().has(key) ? words.get(key) : words.get("record.kind.other", "kind", record.kind());
    }

    private FactGrid facts() {
        FactGrid facts = new FactGrid()
                .fact(
                        words.text("record.id"),
                        codes.chip("record.id", record.id().uuid(), QrKind.VOTE, title()))
                .fact(words.text("record.kind"), code(record.kind()))
                .fact(words.text("record.chain"), code(record.origin().text()))
                .fact(words.text("record.row"), Labels.of(words.get("record.row.number", "row", record.seq())))
                .fact(words.text("record.time"), time());
        facts.fact(words.text("record.signer"), signer());
        if (record.isBallot()) {
            facts.fact(words.text("record.tracking"), tracking());
        }
        return facts.fact(
                        words.text("record.sum"),
                        Rows.column(
                                8,
                                new FingerprintWords(org.psephos.crypto.Words.of(record.sum(), WORDS)),
                                new PrintChip(
                                        "record.sum",
                                        record.sum().hex().substring(0, SHORT),
                                        PrintChip.subject(QrKind.FINGERPRINT, record.sum(), title()),
                                        words,
                                        codes::show)))
                .fact(words.text("record.leaf"), code(record.leaf().hex()))
                .fact(words.text("record.size"), Labels.of(words.get("record.bytes", "count", record.sizeBytes())));
    }

    private Label time() {
        String pattern = "yyyy-MM-dd HH:mm:ss";
        String local = DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT)
                .withZone(record.zone())
                .format(record.time());
        Label label = Labels.of(Texts.isolate(local + " " + record.zone().getId()));
        label.setId("record.time");
        return label;
    }

    private Node signer() {
        Optional<Digest> key = record.signer();
        if (key.isEmpty()) {
            return Labels.wrapped(words.text("record.signer.genesis"));
        }
        Optional<SiteNames.Signer> known = names.signer(key.get());
        String name = known.map(SiteNames.Signer::name).orElse("");
        List<Node> lines = new ArrayList<>();
        if (known.isPresent()) {
            Label who = Labels.wrapped(words.get(
                    "record.signer." + known.get().owner().name().toLowerCase(java.util.Locale.ROOT),
                    "name",
                    Texts.isolate(name)));
            who.setId("record.signer");
            lines.add(who);
        } else {
            lines.add(Labels.wrapped(words.text("record.signer.unknown")));
        }
        lines.add(new PrintChip(
                "record.key",
                key.get().hex().substring(0, SHORT),
                PrintChip.subject(QrKind.KEY, key.get(), name),
                words,
                codes::show));
        return Rows.column(4, lines.toArray(Node[]::new));
    }

    private Node tracking() {
        TrackingCode code = TrackingCode.of(record.sum());
        Label spoken = code(String.join(" ", code.words()) + "  ·  " + code.grouped());
        spoken.setId("record.tracking");
        return spoken;
    }

    private Node content() {
        Label body = code(CanonicalJson.text(record.body()));
        body.setId("record.body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(CONTENT_HEIGHT);
        scroll.getStyleClass().add("ps-page-scroll");
        VBox content = Rows.column(8, Labels.bound(words.text("record.content"), "ps-h3"), scroll);
        if (record.isBallot()) {
            content.getChildren().add(Labels.wrapped(words.text("record.kept"), "ps-hint"));
        }
        if (record.committed()) {
            content.getChildren().add(Labels.wrapped(words.text("record.committed"), "ps-hint"));
        }
        return content;
    }

    private static Label code(String text) {
        Label label = Labels.wrapped(text, "ps-code");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }
}
