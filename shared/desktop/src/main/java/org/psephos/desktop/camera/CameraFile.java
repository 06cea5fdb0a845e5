package org.psephos.desktop.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The remembered camera in a file of the station's folder: one line, the camera's name.
public final class CameraFile implements CameraMemory {

    private static final Logger LOG = LoggerFactory.getLogger(CameraFile.class);

    private final Path file;

    /// @param file `<data>/station/camera`
    public CameraFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<CameraName> remembered() {
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.isEmpty() ? Optional.empty() : Optional.of(new CameraName(text));
        } catch (IOException e) {
            LOG.warn("the remembered camera could not be read", e);
            return Optional.empty();
        }
    }

    @Override
    public void remember(CameraName camera) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, camera.text() + "\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the choice of camera could not be remembered", e);
        }
    }
}
