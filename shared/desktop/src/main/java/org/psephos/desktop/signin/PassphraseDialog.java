package org.psephos.desktop.signin;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.psephos.desktop.message.MessageBar;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.part.Fields;
import org.psephos.desktop.part.FormField;
import org.psephos.desktop.part.Labels;
import org.psephos.desktop.part.Rows;
import org.psephos.desktop.theme.Words;

/// Changes one's own passphrase; opened from the person's menu in the title bar.
public final class PassphraseDialog extends VBox {

    private static final double WIDTH = 520;

    private final PassphraseViewModel model;
    private final Words words;
    private final TextField before;

    private PassphraseDialog(PassphraseViewModel model, Runnable cancel) {
        super(16);
        this.model = model;
        this.words = model.words();
        this.before = Fields.secret("passphrase.before", model.beforeProperty());
        setId("passphrase");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(words.text("passphrase.title"));
        TextField next = Fields.secret("passphrase.next", model.nextProperty());
        TextField repeated = Fields.secret("passphrase.repeated", model.repeatedProperty());
        getChildren()
                .addAll(
                        Labels.wrapped(words.text("passphrase.title"), "ps-h1"),
                        Labels.wrapped(words.text("passphrase.says"), "ps-muted"),
                        new MessageBar("passphrase.message", model.messageProperty()),
                        new FormField<>(words.text("passphrase.before"), before),
                        new FormField<>(words.text("passphrase.next"), next),
                        strength(),
                        new FormField<>(words.text("signin.repeated.label"), repeated),
                        acts(cancel));
    }

    /// Opens it.
    public static void open(Overlay overlay, PassphraseViewModel model) {
        PassphraseDialog dialog = new PassphraseDialog(model, () -> {
            overlay.close();
            model.forget();
        });
        overlay.open(dialog, dialog.before, model::forget);
    }

    private Node strength() {
        Label strength = Labels.wrapped(
                Bindings.createStringBinding(
                        () -> words.get(
                                "signin.strength."
                                        + model.strengthProperty().get().reason(),
                                "least",
                                PassphraseStrength.LEAST),
                        model.strengthProperty(),
                        words.textsProperty()),
                "ps-state");
        strength.setId("passphrase.strength");
        model.strengthProperty().subscribe(now -> PassphraseLook.mark(strength, now));
        return strength;
    }

    private Node acts(Runnable cancel) {
        return Rows.of(
                12,
                Buttons.big("passphrase.safe", words.text("passphrase.no"))
                        .key("Esc")
                        .does(cancel)
                        .make(),
                Rows.space(),
                Buttons.main("passphrase.act", words.text("passphrase.act"))
                        .disabledWhile(model.readyProperty().not())
                        .does(model::submit)
                        .make());
    }
}
