package org.psephos.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house style as a failing test: each finding reads `path:line: problem, use Y`.
class StyleTest {

    private static final int LINE_MAX = 120;
    private static final int METHOD_LINES_MAX = 60;
    private static final int FILE_LINES_MAX = 400;

    private static final Pattern METHOD_START = Pattern.compile("^ {4,8}(?=\\S)(?!return |throw |yield )"
            + "(?:public |protected |private |static |final |abstract |synchronized |default |<[^>]+> )*"
            + "[\\w.<>\\[\\], ?&@]+ \\w+\\(.*\\{$");

    private static final Map<Pattern, String> EVERYWHERE = Map.of(
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b"), "leftover note, finish it or write it into docs/",
            Pattern.compile("printStackTrace\\("), "use a Problem for people and EventLog for operators",
            Pattern.compile("new RuntimeException\\("), "use an exception with a cause-shaped name",
            Pattern.compile("import (?!static)[\\w.]+\\.\\*;"), "import each class by its name");

    private static final Map<Pattern, String> IN_TESTS = Map.of(
            Pattern.compile("@Disabled|@Ignore|Assumptions\\.|assumeTrue\\(|assumeFalse\\(|assumeThat\\("),
            "no skipped tests",
            Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\("),
            "wait on a condition, do not sleep");

    private static final Map<Pattern, String> IN_PRODUCTS = Map.of(
            Pattern.compile("catch \\((Exception|Throwable|RuntimeException) (?!.*\\{ // everything: )"),
            "catch what you expect, or say `// everything: why` (the top of a thread, the closing of many parts)");

    private final Path root = root();
    private final List<String> findings = new ArrayList<>();

    @Test
    void sourcesFollowTheHouseStyle() throws IOException {
        List<Path> sources = files(".java");
        assertThat(sources).hasSizeGreaterThan(30);
        for (Path source : sources) {
            look(source);
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        for (Path source : files(".java")) {
            Path info = source.resolveSibling("package-info.java");
            if (source.toString().contains("src/main") && !Files.exists(info)) {
                findings.add(root.relativize(source.getParent()) + ":1: package without a page, add package-info.java");
            } else if (source.equals(info)) {
                String page = Files.readString(info);
                for (String part : new String[] {"May depend on", "Must not depend on", "Entry point", "@NullMarked"}) {
                    if (!page.contains(part)) {
                        findings.add(root.relativize(info) + ":1: the page lacks '" + part + "', add it");
                    }
                }
            }
        }
        assertThat(findings.stream().distinct().toList())
                .as(String.join("\n", findings))
                .isEmpty();
    }

    @Test
    void docsHaveOneTitle() throws IOException {
        for (Path page : files(".md")) {
            String text = Files.readString(page).replaceAll("(?s)```.*?```", "");
            long titles = text.lines().filter(line -> line.startsWith("# ")).count();
            if (titles != 1) {
                findings.add(root.relativize(page) + ":1: has " + titles + " titles, use one");
            }
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void look(Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);
        String name = root.relativize(source).toString();
        boolean test = name.contains("src/test");
        if (lines.size() > FILE_LINES_MAX) {
            findings.add(name + ":1: " + lines.size() + " lines, cut it into ideas of at most " + FILE_LINES_MAX);
        }
        if (source.endsWith("StyleTest.java")) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String place = name + ":" + (i + 1) + ": ";
            if (line.length() > LINE_MAX) {
                findings.add(place + line.length() + " signs, break the line at " + LINE_MAX);
            }
            match(EVERYWHERE, line, place);
            match(test ? IN_TESTS : IN_PRODUCTS, line, place);
        }
        methods(lines, name);
    }

    private void match(Map<Pattern, String> rules, String line, String place) {
        rules.forEach((pattern, advice) -> {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                findings.add(place + matcher.group() + ", " + advice);
            }
        });
    }

    private void methods(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!METHOD_START.matcher(line).matches()
                    || line.endsWith("-> {")
                    || line.contains(" new ")
                    || line.contains("record ")) {
                continue;
            }
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).equals(indent + "}")) {
                end++;
            }
            if (end - i - 1 > METHOD_LINES_MAX) {
                findings.add(name + ":" + (i + 1) + ": method of " + (end - i - 1) + " lines, cut it at "
                        + METHOD_LINES_MAX);
            }
        }
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> !path.toString().contains("/target/"))
                    .filter(path -> !path.toString().contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("psephos"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new UncheckedIOException(new IOException("the launcher was not found above this module"));
            }
        }
        return folder;
    }
}
