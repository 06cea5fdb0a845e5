package org.psephos.controlpanel.screen;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.service.ShownBody;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;
import org.psephos.json.JsonException;

/// Turns pushed events into lines that people read. Garbled events become a line that says so; nothing ends the view.
public final class LiveRows {

    /// A digest, a key or a signature: nobody reads it in a list.
    private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{64}|[A-Za-z0-9+/_-]{40,}=*");
    private static final Set<String> WELL = Set.of(
            "block.sealed",
            "copy.level",
            "copy.verified",
            "chain.checked",
            "server.listening",
            "server.resumed",
            "act.signed",
            "trust.added");

    private final Supplier<Texts> texts;
    private final ZoneId zone;
    private final Function<String, Optional<String>> names;

    /// @param texts the language of the moment
    /// @param zone whose clock is shown
    public LiveRows(Supplier<Texts> texts, ZoneId zone) {
        this(texts, zone, key -> Optional.empty());
    }

    /// @param texts the language of the moment
    /// @param zone whose clock is shown
    /// @param names what the machine with a key, as hex digits, is called
    public LiveRows(Supplier<Texts> texts, ZoneId zone, Function<String, Optional<String>> names) {
        this.texts = texts;
        this.zone = zone;
        this.names = names;
    }

    /// A line of the server log or the replication log.
    public LiveRow log(Json.Obj event) {
        try {
            String name = event.text("event");
            Map<String, String> facts = facts(event);
            String text = sentence(name, facts);
            Instant time = Instant.parse(event.text("time"));
            return row(time, level(event.text("level"), name), Map.of("time", clock(time), "text", text), facts, name);
        } catch (JsonException | java.time.DateTimeException e) {
            return garbled();
        }
    }

    /// An accepted record, without hashes: chain, row, short id, kind and what it says.
    public LiveRow record(Json.Obj event) {
        try {
            Instant time = Instant.parse(event.text("time"));
            String origin = event.text("origin");
            String chain = chain(origin);
            Json.Obj body = event.object("body");
            Json.Obj shown = ShownBody.of(event.text("kind"), body);
            Map<String, String> cells = Map.of(
                    "time", clock(time),
                    "chain", chain,
                    "row", String.valueOf(event.integer("seq")),
                    "id", event.text("id").substring(0, 8),
                    "kind", known("kind." + event.text("kind"), event.text("kind")),
                    "text", says(shown));
            Map<String, String> details = new LinkedHashMap<>();
            details.put("id", event.text("id"));
            details.put("origin", origin);
            details.put("body", CanonicalJson.text(shown));
            details.put("size", String.valueOf(CanonicalJson.write(body).length));
            if (ShownBody.keepsBack(event.text("kind"))) {
                details.put("kept", texts.get().get("live.detail.kept"));
            }
            return row(time, LiveRow.Level.INFO, cells, details, event.text("kind"));
        } catch (JsonException | java.time.DateTimeException | IndexOutOfBoundsException e) {
            return garbled();
        }
    }

    /// A block as it was sealed.
    public LiveRow block(Json.Obj event) {
        try {
            Instant time = Instant.parse(event.text("time"));
            String origin = event.text("origin");
            Map<String, String> cells = Map.of(
                    "time", clock(time),
                    "chain", chain(origin),
                    "number", String.valueOf(event.integer("number")),
                    "records", String.valueOf(event.integer("records")),
                    "size", String.valueOf(event.integer("size")),
                    "root", event.text("root").substring(0, 8));
            return row(time, LiveRow.Level.GOOD, cells, Map.of("origin", origin, "root", event.text("root")), origin);
        } catch (JsonException | java.time.DateTimeException | IndexOutOfBoundsException e) {
            return garbled();
        }
    }

    private LiveRow row(
            Instant time, LiveRow.Level level, Map<String, String> cells, Map<String, String> details, String more) {
        String searchable = (String.join(" ", cells.values()) + " " + String.join(" ", details.values()) + " " + more)
                .toLowerCase(Locale.ROOT);
        return new LiveRow(time, level, cells, details, searchable);
    }

    private LiveRow garbled() {
        String text = texts.get().get("live.garbled");
        return row(Instant.EPOCH, LiveRow.Level.WARN, Map.of("text", text, "time", "–"), Map.of(), "garbled");
    }

    private String sentence(String name, Map<String, String> facts) {
        Map<String, Object> shown = new LinkedHashMap<>();
        facts.forEach((fact, value) -> shown.put(fact, fact(fact, value)));
        String key = "log." + name;
        return texts.get().has(key) ? texts.get().get(key, shown) : name + " " + shown;
    }

    private Object fact(String name, String value) {
        return switch (name) {
            case "key" -> machine(value);
            case "reason" -> known("reason." + value, value);
            default -> counted(shorten(value));
        };
    }

    private String machine(String key) {
        return names.apply(key)
                .map(label -> MachineNames.machine(label, texts.get()))
                .orElseGet(() -> texts.get().get("live.key", "key", shorten(key)));
    }

    /// Figures are figures, so that a sentence can say one and many.
    private static Object counted(String value) {
        return value.matches("[0-9]{1,15}") ? Long.valueOf(value) : value;
    }

    private String chain(String origin) {
        return MachineNames.chain(origin.substring(origin.lastIndexOf('/') + 1), texts.get());
    }

    private String known(String key, String otherwise) {
        return texts.get().has(key) ? texts.get().get(key) : otherwise;
    }

    private static Map<String, String> facts(Json.Obj event) {
        Map<String, String> facts = new LinkedHashMap<>();
        event.object("facts").members().forEach((name, value) -> {
            if (value instanceof Json.Text(String text)) {
                facts.put(name, text);
            }
        });
        return facts;
    }

    private String shorten(String value) {
        if (value.matches("[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}")) {
            return value.substring(0, 8);
        }
        int election = value.indexOf("/e/");
        int site = value.indexOf("/site/");
        if (election > 0 || site > 0) {
            return chain(value);
        }
        return value;
    }

    private static LiveRow.Level level(String word, String event) {
        return switch (word) {
            case "ERROR" -> LiveRow.Level.ALARM;
            case "WARN" -> LiveRow.Level.WARN;
            default -> WELL.contains(event) ? LiveRow.Level.GOOD : LiveRow.Level.INFO;
        };
    }

    private String clock(Instant time) {
        LocalTime local = time.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return local.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
    }

    /// What the content says, without hashes and keys.
    private String says(Json.Obj body) {
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, Json> member : body.members().entrySet()) {
            if (line.length() > 120) {
                break;
            }
            if (member.getValue() instanceof Json.Text(String text)
                    && OPAQUE.matcher(text).matches()) {
                continue;
            }
            line.append(line.isEmpty() ? "" : " · ")
                    .append(known("member." + member.getKey(), member.getKey()))
                    .append(' ')
                    .append(brief(member.getKey(), member.getValue()));
        }
        return line.toString();
    }

    private String brief(String member, Json value) {
        return switch (value) {
            case Json.Text(String text) -> known("audit." + member + "." + text, shorten(text));
            case Json.Int(long number) -> String.valueOf(number);
            case Json.Bool(boolean flag) -> String.valueOf(flag);
            case Json.Null() -> "–";
            case Json.Arr(List<Json> items) -> items.size() + "×";
            case Json.Obj object -> object.members().size() + " …";
        };
    }
}
