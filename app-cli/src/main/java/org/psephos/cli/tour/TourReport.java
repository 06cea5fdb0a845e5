package org.psephos.cli.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.psephos.desktop.fault.Fault;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

/// What the tour found: for people as a page with all pictures and as lines, for programs as JSON.
final class TourReport {

    private static final String NOT_SHOWN = "NOT SHOWN";
    private static final String THROWN = "THROWN";
    private static final String HEAD = """
            <!doctype html><meta charset="utf-8"><title>Psephos: the tour</title>
            <style>
            body { font: 14px/1.4 "Noto Sans", sans-serif; margin: 24px; color: #151a2a; background: #f4f5f8 }
            div { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 16px }
            figure { margin: 0; padding: 8px; background: #fff; border: 1px solid #d6dae2; border-radius: 8px }
            img { width: 100%; height: auto }
            figure.faulty { border: 2px solid #a31b1b }
            li, pre { overflow-wrap: anywhere; white-space: pre-wrap }
            </style>
            """;

    private final Map<String, List<String>> pictures = new TreeMap<>();
    private final Map<String, String> missing = new TreeMap<>();

    /// A picture was taken.
    synchronized void picture(String name, List<Fault> faults) {
        pictures.put(name, faults.stream().map(Fault::toString).toList());
    }

    /// A screen could not be shown.
    synchronized void missing(String name, String why) {
        missing.put(name, NOT_SHOWN + " " + why);
    }

    /// Something was thrown after a picture was taken.
    synchronized void thrown(String name, String what) {
        missing.put(name, THROWN + " after it: " + what);
    }

    /// Whether there is nothing to put right.
    boolean isClean() {
        return missing.isEmpty() && pictures.values().stream().allMatch(List::isEmpty);
    }

    /// One line per fault: the picture, what is wrong, where.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        missing.forEach((name, why) -> lines.add(name + ": " + why));
        pictures.forEach((name, faults) -> faults.forEach(fault -> lines.add(name + ": " + fault)));
        return lines;
    }

    /// Writes the three files.
    ///
    /// @return the lines, and a last one with the sums
    List<String> write(Path out) throws IOException {
        List<String> lines = lines();
        Files.write(out.resolve("faults.txt"), lines);
        Files.write(out.resolve("faults.json"), CanonicalJson.write(json()));
        Files.writeString(out.resolve("index.html"), page(), StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>(lines);
        said.add("%d pictures, %d faults: %s".formatted(pictures.size(), lines.size(), out.resolve("index.html")));
        return said;
    }

    private Json.Obj json() {
        Json.Obj shown = Json.Obj.EMPTY;
        for (Map.Entry<String, List<String>> each : pictures.entrySet()) {
            List<Json> faults =
                    each.getValue().stream().<Json>map(Json.Text::new).toList();
            shown = shown.with(each.getKey(), new Json.Arr(faults));
        }
        Json.Obj not = Json.Obj.EMPTY;
        for (Map.Entry<String, String> each : missing.entrySet()) {
            not = not.with(each.getKey(), each.getValue());
        }
        return Json.Obj.EMPTY.with("pictures", shown).with("missing", not);
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>%d pictures, %d faults</h1>\n".formatted(pictures.size(), lines().size()));
        page.append("<ul>\n");
        missing.forEach((name, why) -> page.append("<li><b>")
                .append(name)
                .append("</b> ")
                .append(safe(why))
                .append("\n"));
        pictures.forEach((name, faults) -> {
            if (!faults.isEmpty()) {
                page.append("<li><a href=\"#%s\">%s</a>: %d\n".formatted(name, name, faults.size()));
            }
        });
        page.append("</ul>\n<div>\n");
        pictures.forEach((name, faults) -> page.append(figure(name, faults)));
        return page.append("</div>\n").toString();
    }

    private static String figure(String name, List<String> faults) {
        String mark = faults.isEmpty() ? "" : " class=\"faulty\"";
        String list = faults.isEmpty() ? "" : "<pre>" + safe(String.join("\n", faults)) + "</pre>";
        return "<figure id=\"%1$s\"%2$s><a href=\"%1$s.png\"><img loading=\"lazy\" src=\"%1$s.png\" alt=\"%1$s\"></a>"
                        .formatted(name, mark)
                + "<figcaption>%s</figcaption>%s</figure>\n".formatted(name, list);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
