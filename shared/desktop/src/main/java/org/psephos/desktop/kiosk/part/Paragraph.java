package org.psephos.desktop.kiosk.part;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text that wraps and is never cut. There is no ellipsis in this class, by construction.
///
/// It breaks the lines itself and never lets a JavaFX text wrap, because OpenJFX 26.0.2 throws an
/// `ArrayIndexOutOfBoundsException` (`PrismTextLayout.computeTrailingSpaceWidth`) for every right-to-left text that
/// wraps; a test shows that ours does not.
public final class Paragraph extends Pane {

    /// A drawn line gets more room than it was measured to need, so that JavaFX never wraps it by a rounding.
    private static final double SLACK = 40;
    /// The height of a line and the place of its base, in font sizes of Noto Sans; the same for every script.
    private static final double LINE = 1.362;

    private static final double BASE = 1.069;

    private final List<Text> samples = new ArrayList<>();
    private final Map<Double, List<Line>> broken = new HashMap<>();
    private RichText rich = RichText.of("");
    private List<String> styles = List.of();
    private List<Line> shown = List.of();

    /// A line: its pieces and its size.
    private record Line(List<RichText.Run> pieces, double width, double height) {}

    Paragraph() {
        setMinHeight(Region.USE_PREF_SIZE);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// What it says, without marks.
    public String text() {
        return rich.plain();
    }

    void set(RichText next, List<String> styleClasses) {
        if (rich.equals(next) && styles.equals(styleClasses)) {
            return;
        }
        rich = next;
        styles = List.copyOf(styleClasses);
        setAccessibleText(next.plain());
        samples.clear();
        String sign = next.plain();
        samples.addAll(List.of(styled(sign, RichText.Weight.PLAIN), styled(sign, RichText.Weight.BOLD)));
        for (Text sample : samples) {
            sample.setManaged(false);
            sample.setVisible(false);
            sample.fontProperty().addListener((observed, before, now) -> forget());
        }
        getChildren().setAll(samples);
        forget();
    }

    /// This text in parts of whole lines, none higher than `most` at this width (but of one line at least). Together
    /// they say what this one says.
    List<Paragraph> parts(double width, double most) {
        List<Line> all = lines(width);
        double line = all.stream().mapToDouble(Line::height).max().orElse(1);
        int count = Math.max(1, (int) Math.floor(most / line));
        List<Paragraph> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += count) {
            List<RichText.Run> runs = all.subList(from, Math.min(all.size(), from + count)).stream()
                    .flatMap(each -> each.pieces().stream())
                    .toList();
            Paragraph part = new Paragraph();
            part.set(new RichText(runs), styles);
            parts.add(part);
        }
        return List.copyOf(parts);
    }

    /// What it says, with its marks.
    RichText words() {
        return rich;
    }

    private void forget() {
        broken.clear();
        shown = List.of();
        requestLayout();
    }

    private Text styled(String words, RichText.Weight weight) {
        Text text = new Text(words);
        text.getStyleClass().add("pk-text");
        text.getStyleClass().addAll(styles);
        if (weight == RichText.Weight.BOLD) {
            text.getStyleClass().add("pk-bold");
        }
        return text;
    }

    private Font font(RichText.Weight weight) {
        return samples.get(weight == RichText.Weight.PLAIN ? 0 : 1).getFont();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return lines(Double.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return lines(width <= 0 ? Double.MAX_VALUE : width).stream()
                .mapToDouble(Line::height)
                .sum();
    }

    private List<Line> lines(double width) {
        return samples.isEmpty() ? List.of() : broken.computeIfAbsent(width, this::breakAt);
    }

    private List<Line> breakAt(double width) {
        Line whole = line(rich.runs());
        if (whole.width() <= width) {
            return rich.runs().isEmpty() ? List.of() : List.of(whole);
        }
        List<Line> lines = new ArrayList<>();
        List<RichText.Run> now = new ArrayList<>();
        double used = 0;
        for (RichText.Run word : breakable()) {
            double wide = width(word.text().stripTrailing(), word.weight());
            if (!now.isEmpty() && used + wide > width - 1) {
                lines.add(line(now));
                now.clear();
                used = 0;
            }
            now.add(word);
            used += width(word.text(), word.weight());
        }
        lines.add(line(now));
        return List.copyOf(lines);
    }

    /// The places where a line may end lie between these.
    private List<RichText.Run> breakable() {
        List<RichText.Run> words = new ArrayList<>();
        for (RichText.Run run : rich.runs()) {
            BreakIterator ends = BreakIterator.getLineInstance();
            ends.setText(run.text());
            int from = ends.first();
            for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
                words.add(new RichText.Run(run.text().substring(from, to), run.weight()));
                from = to;
            }
        }
        return words;
    }

    private double width(String words, RichText.Weight weight) {
        Text text = new Text(words);
        text.setFont(font(weight));
        return text.getLayoutBounds().getWidth();
    }

    /// Joins neighbours of one weight, so that letters join and directions hold, and measures the line.
    private Line line(List<RichText.Run> words) {
        List<RichText.Run> pieces = new ArrayList<>();
        for (RichText.Run word : words) {
            if (!pieces.isEmpty() && pieces.getLast().weight() == word.weight()) {
                RichText.Run last = pieces.removeLast();
                pieces.add(new RichText.Run(last.text() + word.text(), word.weight()));
            } else {
                pieces.add(word);
            }
        }
        return measured(pieces);
    }

    private Line measured(List<RichText.Run> pieces) {
        TextFlow flow = new TextFlow();
        for (RichText.Run piece : pieces) {
            Text text = new Text(piece.text());
            text.setFont(font(piece.weight()));
            flow.getChildren().add(text);
        }
        double size = font(RichText.Weight.PLAIN).getSize();
        return new Line(List.copyOf(pieces), Math.ceil(flow.prefWidth(-1)), Math.ceil(size * LINE));
    }

    @Override
    protected void layoutChildren() {
        List<Line> now = lines(getWidth());
        if (!now.equals(shown)) {
            shown = now;
            List<TextFlow> flows = now.stream().map(this::drawn).toList();
            getChildren().setAll(samples);
            getChildren().addAll(flows);
        }
        double y = (getHeight() - now.stream().mapToDouble(Line::height).sum()) / 2;
        for (int i = 0; i < now.size(); i++) {
            Line line = now.get(i);
            TextFlow flow = (TextFlow) getChildren().get(samples.size() + i);
            double wide = Math.max(getWidth(), line.width() + SLACK);
            flow.applyCss();
            double base = font(RichText.Weight.PLAIN).getSize() * BASE;
            flow.resizeRelocate(0, Math.rint(y + base - flow.getBaselineOffset()), wide, flow.prefHeight(wide));
            y += line.height();
        }
    }

    private TextFlow drawn(Line line) {
        TextFlow flow = new TextFlow();
        line.pieces().forEach(piece -> flow.getChildren().add(styled(piece.text(), piece.weight())));
        flow.setManaged(false);
        return flow;
    }
}
