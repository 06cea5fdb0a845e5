package org.psephos.desktop.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The build has copied every master picture.
class AppIconTest {

    @ParameterizedTest
    @EnumSource(AppIcon.class)
    void everySizeIsThereAndShowsSomething(AppIcon icon) throws IOException {
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            String name = icon.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + size + ".png";
            URL url = Objects.requireNonNull(AppIcon.class.getResource(name), name);
            BufferedImage picture = ImageIO.read(url);
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getHeight()).isEqualTo(size);
            Set<Integer> colours = new HashSet<>();
            for (int at = 0; at < size; at++) {
                colours.add(picture.getRGB(at, size / 3));
            }
            assertThat(colours).hasSizeGreaterThan(1);
        }
    }
}
