package org.psephos.desktop.kiosk.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.psephos.desktop.kiosk.look.KioskMetrics;
import org.psephos.desktop.theme.Millimetres;

/// A column of items that never scrolls: what does not fit is one press of "More: n below" away.
///
/// Each item is whole on some screen; a text that is higher than a screen goes on from screen to screen, line by line.
/// Hidden items are neither visible nor focusable. The screens are cut anew when the size changes; the first item shown
/// stays shown.
public final class MoreColumn extends Pane {

    private final List<Node> items = new ArrayList<>();
    private final Map<Paragraph, Parts> parts = new HashMap<>();
    private final KioskButton more;
    private final KioskButton back;
    private final double gap;
    private final IntFunction<String> moreWords;
    private final IntFunction<String> backWords;
    private int anchor;
    private List<Node> pieces = List.of();
    private List<MorePages.Span> spans = List.of();

    /// A long text as it was cut last.
    private record Parts(RichText words, double width, double most, List<Paragraph> made) {}

    /// @param prefix of the ids of the two buttons
    /// @param moreWords what the button below says, by the number of hidden items
    /// @param backWords what the button above says
    public MoreColumn(Millimetres scale, String prefix, IntFunction<String> moreWords, IntFunction<String> backWords) {
        this.gap = scale.pxUp(KioskMetrics.GAP);
        this.moreWords = moreWords;
        this.backWords = backWords;
        this.more = new KioskButton(prefix + ".more", "", () -> turn(1)).before(Feather.ARROW_DOWN);
        this.back = new KioskButton(prefix + ".less", "", () -> turn(-1)).before(Feather.ARROW_UP);
        setMinSize(0, 0);
        setItems(List.of());
    }

    /// Shows these items, from the first.
    public void setItems(List<? extends Node> next) {
        items.clear();
        items.addAll(next);
        parts.clear();
        pieces = List.copyOf(items);
        anchor = 0;
        getChildren().setAll(back);
        getChildren().addAll(items);
        getChildren().add(more);
        requestLayout();
    }

    /// The items, hidden ones too.
    public List<Node> items() {
        return List.copyOf(items);
    }

    /// Turns to the screen that holds the item and lets it be seen.
    public void reveal(Node item) {
        int index = pieces.indexOf(item);
        if (index >= 0) {
            anchor = index;
            requestLayout();
        }
    }

    private void turn(int by) {
        int now = current();
        int next = Math.clamp(now + by, 0, Math.max(0, spans.size() - 1));
        anchor = spans.get(next).from();
        requestLayout();
        layout();
        pieces.stream()
                .filter(item -> item.isVisible() && item.isFocusTraversable())
                .findFirst()
                .orElse(more.isVisible() ? more : back)
                .requestFocus();
    }

    /// Plain texts are no items that somebody counts.
    private int counted(int from, int to) {
        return (int) pieces.subList(from, to).stream()
                .filter(item -> !(item instanceof Paragraph))
                .count();
    }

    private int current() {
        for (int i = 0; i < spans.size(); i++) {
            if (anchor < spans.get(i).to()) {
                return i;
            }
        }
        return Math.max(0, spans.size() - 1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double all = 0;
        for (Node item : items) {
            all += item.prefHeight(width) + gap;
        }
        return Math.max(0, all - gap);
    }

    @Override
    protected double computePrefWidth(double height) {
        return items.stream().mapToDouble(item -> item.prefWidth(-1)).max().orElse(0);
    }

    /// Puts parts in the place of every text that is higher than `most`.
    private void cut(double width, double most) {
        List<Node> next = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Paragraph text && most > 0 && text.prefHeight(width) > most) {
                text.setVisible(false);
                next.addAll(partsOf(text, width, most));
            } else {
                next.add(item);
            }
        }
        if (!next.equals(pieces)) {
            getChildren().removeIf(node -> pieces.contains(node) && !items.contains(node));
            next.stream().filter(node -> !items.contains(node)).forEach(node -> {
                getChildren().add(getChildren().indexOf(more), node);
                node.applyCss();
            });
            Node first = anchor < pieces.size() ? pieces.get(anchor) : more;
            pieces = List.copyOf(next);
            anchor = Math.max(0, pieces.indexOf(first));
        }
    }

    private List<Paragraph> partsOf(Paragraph text, double width, double most) {
        Parts known = parts.get(text);
        if (known == null
                || known.width() != width
                || known.most() != most
                || !known.words().equals(text.words())) {
            known = new Parts(text.words(), width, most, text.parts(width, most));
            parts.put(text, known);
        }
        return known.made();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double button = Math.max(more.prefHeight(width), back.prefHeight(width));
        cut(width, getHeight() - 2 * (button + gap));
        double[] heights = new double[pieces.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.ceil(pieces.get(i).prefHeight(width));
        }
        spans = MorePages.split(heights, getHeight(), button, gap);
        MorePages.Span span = spans.isEmpty() ? new MorePages.Span(0, 0) : spans.get(current());
        double y = 0;
        if (span.from() > 0) {
            back.say(backWords.apply(counted(0, span.from())));
            back.applyCss();
            back.resizeRelocate(0, 0, width, button);
            y = button + gap;
        }
        for (int i = 0; i < heights.length; i++) {
            Node item = pieces.get(i);
            boolean shown = i >= span.from() && i < span.to();
            item.setVisible(shown);
            if (shown) {
                item.resizeRelocate(0, y, width, heights[i]);
                y += heights[i] + gap;
            }
        }
        back.setVisible(span.from() > 0);
        more.setVisible(span.to() < heights.length);
        if (span.to() < heights.length) {
            more.say(moreWords.apply(counted(span.to(), heights.length)));
            more.applyCss();
            more.resizeRelocate(0, Math.min(y, Math.max(0, getHeight() - button)), width, button);
        }
    }
}
