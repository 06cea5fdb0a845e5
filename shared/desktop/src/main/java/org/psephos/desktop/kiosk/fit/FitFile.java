package org.psephos.desktop.kiosk.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.psephos.desktop.theme.Millimetres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fit in a file of the station's folder: one line, the glass and its pixels in an inch, say `1366x768 96.25`.
public final class FitFile implements FitMemory {

    private static final Logger LOG = LoggerFactory.getLogger(FitFile.class);

    private final Path file;

    /// @param file `<data>/station/vote-cast/screen-<kiosk>`
    public FitFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Millimetres> remembered(Glass glass) {
        try {
            return Files.exists(file) ? read(Files.readString(file).strip(), glass) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("the fit of the screen could not be read", e);
            return Optional.empty();
        }
    }

    private static Optional<Millimetres> read(String line, Glass glass) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 2 || !parts[0].equals(glass.toString())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Millimetres(Double.parseDouble(parts[1])));
        } catch (IllegalArgumentException e) {
            LOG.warn("the fit of the screen is not one", e);
            return Optional.empty();
        }
    }

    @Override
    public void remember(Glass glass, Millimetres scale) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, glass + String.format(Locale.ROOT, " %.2f%n", scale.dpi()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the fit of the screen could not be kept", e);
        }
    }
}
