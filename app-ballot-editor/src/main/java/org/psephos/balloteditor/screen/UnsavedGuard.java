package org.psephos.balloteditor.screen;

import org.psephos.desktop.message.Decision;
import org.psephos.desktop.message.Overlay;
import org.psephos.desktop.part.Buttons;
import org.psephos.desktop.theme.Words;

/// Asks before edits that are not saved are given up: save them first, drop them, or go on editing.
///
/// @param overlay of the window
/// @param words the texts
/// @param editor the open election
public record UnsavedGuard(Overlay overlay, Words words, EditorViewModel editor) {

    private static final String ID = "leave";

    /// Does `next`: at once when nothing would be lost, else as it is answered.
    public void before(Runnable next) {
        if (editor.saving().get() == EditorViewModel.Saving.SAVED) {
            next.run();
            return;
        }
        Decision.ask(overlay, ID, words.text("save.guard"))
                .says(words.text("save.guard.detail"))
                .safe(words.text("save.guard.stay"), () -> {})
                .danger(words.text("save.guard.drop"), next)
                .answer(Buttons.main(ID + ".save", words.text("save.guard.save"))
                        .does(() -> {
                            overlay.close();
                            editor.save(next);
                        })
                        .make())
                .open();
    }
}
