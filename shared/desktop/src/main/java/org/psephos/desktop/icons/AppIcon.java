package org.psephos.desktop.icons;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The icon of a program, in every size that a window manager may ask for.
public enum AppIcon {
    /// The suite itself: the launcher, the command line.
    PSEPHOS("psephos"),
    /// Voter entry.
    VOTER_ENTRY("voter-entry"),
    /// Ballot editor.
    BALLOT_EDITOR("ballot-editor"),
    /// Vote casting.
    VOTE_CAST("vote-cast"),
    /// Control panel.
    CONTROL_PANEL("control-panel"),
    /// The server's window.
    SERVER("server");

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final String folder;

    AppIcon(String folder) {
        this.folder = folder;
    }

    /// The icon at 16, 24, 32, 48, 64, 128, 256 and 512 pixels.
    public List<Image> images() {
        return SIZES.stream().map(this::image).toList();
    }

    /// The icon at one of the sizes.
    public Image image(int pixels) {
        String name = folder + "/" + pixels + ".png";
        return new Image(
                Objects.requireNonNull(AppIcon.class.getResource(name), name).toExternalForm());
    }

    /// Gives a window this icon.
    public void dress(Stage stage) {
        stage.getIcons().setAll(images());
    }
}
