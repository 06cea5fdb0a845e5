package org.psephos.desktop.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.psephos.desktop.theme.UsabilityNumbers;

/// Contrast of each text, from the rendered picture: the ground is the commonest colour behind the text; the ink is
/// the text's own colour over that ground. Ink that is nowhere in the picture is text that something covers.
final class ContrastFaults {

    private static final double SEEN = 1.5;

    private final SceneWalk walk;
    private final FaultRules rules;
    private final PixelReader pixels;
    private final int width;
    private final int height;

    ContrastFaults(WritableImage picture, SceneWalk walk, FaultRules rules) {
        this.walk = walk;
        this.rules = rules;
        this.pixels = picture.getPixelReader();
        this.width = (int) picture.getWidth();
        this.height = (int) picture.getHeight();
    }

    List<Fault> find() {
        List<Fault> faults = new ArrayList<>();
        for (Text text : walk.texts()) {
            judge(text).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> judge(Text text) {
        Bounds box = SceneWalk.intersect(SceneWalk.boundsOf(text), walk.cutBy(text));
        Map<Integer, Integer> counts = count(box);
        if (counts.isEmpty() || !(ink(text) instanceof Color fill)) {
            return Optional.empty();
        }
        Color ground = colour(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
        double strongest = counts.keySet().stream()
                .mapToDouble(pixel -> Contrast.of(ground, colour(pixel)))
                .max()
                .orElse(1);
        double ratio = Contrast.of(Contrast.over(fill, opacity(text), ground), ground);
        boolean sample = SceneWalk.isSample(text);
        double least = sample
                ? UsabilityNumbers.LOW_CONTRAST_MIN
                : isLarge(text) ? rules.largeContrast() : rules.textContrast();
        if (ratio + 0.05 < least || (!sample && ratio > rules.contrastMax() + 0.05)) {
            return Optional.of(fault(text, "%.1f instead of %.1f".formatted(ratio, least)));
        }
        if (strongest < SEEN) {
            return Optional.of(fault(text, "covered"));
        }
        return Optional.empty();
    }

    /// Selected text has another ink.
    private static Paint ink(Text text) {
        return text.getSelectionStart() >= 0 && text.getSelectionEnd() > text.getSelectionStart()
                ? text.getSelectionFill()
                : text.getFill();
    }

    private static Fault fault(Text text, String what) {
        return new Fault(Fault.Kind.CONTRAST, SceneWalk.name(text), what + ": " + TextFaults.begin(text));
    }

    private Map<Integer, Integer> count(Bounds box) {
        Map<Integer, Integer> counts = new HashMap<>();
        int right = (int) Math.min(width, Math.ceil(box.getMaxX()));
        int bottom = (int) Math.min(height, Math.ceil(box.getMaxY()));
        for (int y = (int) Math.max(0, box.getMinY()); y < bottom; y++) {
            for (int x = (int) Math.max(0, box.getMinX()); x < right; x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Color colour(int argb) {
        return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
    }

    private static double opacity(Node node) {
        double all = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            all *= at.getOpacity();
        }
        return all;
    }

    private static boolean isLarge(Text text) {
        double size = text.getFont().getSize();
        boolean bold =
                text.getFont().getStyle().toLowerCase(java.util.Locale.ROOT).contains("bold");
        return size >= UsabilityNumbers.LARGE_PX || (bold && size >= UsabilityNumbers.LARGE_BOLD_PX);
    }
}
