package org.psephos.desktop.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Reads the pictures that a [ReplayDriver] plays: PNG, JPEG, and MJPEG (JPEG pictures one after another).
final class ReplayPictures {

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;

    private ReplayPictures() {}

    /// All pictures of these files and folders, folders in the order of their names.
    ///
    /// @throws UncheckedIOException when one cannot be read
    static List<BufferedImage> load(List<Path> paths) {
        return paths.stream()
                .flatMap(ReplayPictures::files)
                .flatMap(file -> read(file).stream())
                .toList();
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BufferedImage> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<BufferedImage> pictures = new ArrayList<>();
            for (byte[] one : isJpeg(bytes) ? split(bytes) : List.of(bytes)) {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(one));
                if (picture == null) {
                    throw new IOException("not a picture: " + file);
                }
                pictures.add(picture);
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 255) == MARK && (bytes[1] & 255) == START;
    }

    /// Cuts after each end mark that is followed by another start mark or by nothing (ITU-T T.81, table B.1).
    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            boolean ends = (bytes[at] & 255) == MARK && (bytes[at + 1] & 255) == END;
            boolean last = at + 2 >= bytes.length;
            if (ends && (last || isJpeg(Arrays.copyOfRange(bytes, at + 2, Math.min(bytes.length, at + 5))))) {
                parts.add(Arrays.copyOfRange(bytes, start, at + 2));
                start = at + 2;
            }
        }
        if (start < bytes.length) {
            parts.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return parts;
    }
}
