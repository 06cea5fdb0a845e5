package org.psephos.desktop.qr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.desktop.task.Tasks;
import org.psephos.desktop.theme.Words;

/// What the QR dialog does: copy, save as PNG and SVG, print. What happened is told in one line.
public final class QrDialogViewModel {

    /// Pixels per module of a saved PNG: a voter's code is then 740 pixels wide.
    private static final int PNG_MODULE = 20;

    private final QrSubject subject;
    private final QrOutlet outlet;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

    /// @param subject what is shown
    /// @param outlet where a copy and a print go
    /// @param tasks for the files
    /// @param words the app's words
    public QrDialogViewModel(QrSubject subject, QrOutlet outlet, Tasks tasks, Words words) {
        this.subject = subject;
        this.outlet = outlet;
        this.tasks = tasks;
        this.words = words.or(QrDialogViewModel.class);
    }

    /// What is shown.
    public QrSubject subject() {
        return subject;
    }

    /// The words of the dialog.
    Words words() {
        return words;
    }

    /// What happened last, in words; empty at first.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Whether there is something to print for this kind.
    public boolean canPrint() {
        return outlet.prints(subject.kind());
    }

    /// Puts the content on the clipboard.
    public void copy() {
        outlet.copy(subject.content());
        told.set(words.get("qr.copied"));
    }

    /// Prints what belongs to the kind: a voter's card, a slip, a sheet with the code.
    public void print() {
        if (canPrint()) {
            outlet.print(subject);
        }
    }

    /// A file name for the code, without personal data: kind and the first eight signs.
    public String fileName(String ending) {
        String sign = subject.content().replaceAll("[^A-Za-z0-9]", "");
        return "psephos-" + subject.kind().key() + "-" + sign.substring(0, Math.min(8, sign.length())) + "." + ending;
    }

    /// Saves the code as a picture.
    public void savePng(Path file) {
        save(file, () -> QrPictures.png(subject.content(), PNG_MODULE));
    }

    /// Saves the code as a drawing that scales.
    public void saveSvg(Path file) {
        save(file, () -> QrPictures.svg(subject.content()).getBytes(StandardCharsets.UTF_8));
    }

    private void save(Path file, Callable<byte[]> content) {
        tasks.run(() -> write(file, content.call()), this::saved, this::notSaved);
    }

    private static Outcome<Path> write(Path file, byte[] bytes) {
        try {
            return Outcome.done(Files.write(file, bytes));
        } catch (IOException e) {
            return Outcome.refused(Problem.of(ErrorCode.DESKTOP_FILE, "file", String.valueOf(file.getFileName())));
        }
    }

    private void saved(Path file) {
        told.set(words.get("qr.saved", "file", String.valueOf(file.getFileName())));
    }

    private void notSaved(List<Problem> problems) {
        told.set(new org.psephos.common.text.ProblemTexts(words.locale()).all(problems.getFirst()));
    }
}
