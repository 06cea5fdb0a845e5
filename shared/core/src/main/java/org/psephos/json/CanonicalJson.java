package org.psephos.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.psephos.common.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads strict JSON and writes the one canonical form, RFC 8785 (JCS) restricted to whole numbers.
///
/// Refused: duplicate names, lone surrogates, fractions, exponents, `-0`, numbers beyond 2^53-1, anything after the
/// value, nesting deeper than [Limits#jsonDepthMax], bytes that are not UTF-8.
public final class CanonicalJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(32)
                    .maxStringLength(Limits.STANDARD.frameBytesMax())
                    .maxNameLength(1_024)
                    .build())
            .build();

    private CanonicalJson() {}

    /// Reads any strict JSON value.
    ///
    /// @throws JsonException when the bytes are not allowed
    public static Json parse(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            Json value = value(parser, 1);
            if (parser.nextToken() != null) {
                throw new JsonException("something follows the value");
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonException("not JSON: "
                    + e.getOriginalMessage()
                            .lines()
                            .findFirst()
                            .map(CanonicalJson::safe)
                            .orElse(""));
        }
    }

    /// Reads a JSON object.
    ///
    /// @throws JsonException when the bytes are no object of the allowed kinds
    public static Json.Obj parseObject(byte[] bytes) {
        if (parse(bytes) instanceof Json.Obj object) {
            return object;
        }
        throw new JsonException("not an object");
    }

    /// Reads an object and demands that the bytes are its canonical form.
    ///
    /// @throws JsonException when they are not
    public static Json.Obj parseCanonicalObject(byte[] bytes) {
        Json.Obj object = parseObject(bytes);
        if (!Arrays.equals(bytes, write(object))) {
            throw new JsonException("not in canonical form");
        }
        return object;
    }

    /// The canonical bytes.
    public static byte[] write(Json value) {
        StringBuilder out = new StringBuilder(256);
        append(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The canonical form as text.
    public static String text(Json value) {
        StringBuilder out = new StringBuilder(256);
        append(value, out);
        return out.toString();
    }

    private static String safe(String message) {
        String plain = message.replaceAll("[^\\x20-\\x7e]", "?")
                .replaceAll("\".*\"", "…")
                .replaceAll("'.*'", "…");
        return plain.length() > 120 ? plain.substring(0, 120) : plain;
    }

    private static Json value(JsonParser parser, int depth) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonException("nothing there");
        }
        if (depth > Limits.STANDARD.jsonDepthMax() && token.isStructStart()) {
            throw new JsonException("nested too deeply");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> new Json.Text(wellFormed(parser.getString()));
            case VALUE_NUMBER_INT -> integer(parser.getString());
            case VALUE_TRUE -> Json.Bool.TRUE;
            case VALUE_FALSE -> Json.Bool.FALSE;
            case VALUE_NULL -> Json.Null.NULL;
            case VALUE_NUMBER_FLOAT -> throw new JsonException("a fraction or an exponent");
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new JsonException("not a value");
        };
    }

    private static Json.Obj object(JsonParser parser, int depth) {
        TreeMap<String, Json> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser.currentName());
            parser.nextToken();
            members.put(name, value(parser, depth + 1));
        }
        return new Json.Obj(members);
    }

    private static Json.Arr array(JsonParser parser, int depth) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth + 1));
        }
        return new Json.Arr(items);
    }

    private static Json.Int integer(String digits) {
        if (digits.equals("-0") || digits.length() > 17) {
            throw new JsonException("a number that is not allowed");
        }
        return new Json.Int(Long.parseLong(digits));
    }

    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new JsonException("a lone surrogate");
            }
        }
        return text;
    }

    private static void append(Json value, StringBuilder out) {
        switch (value) {
            case Json.Obj(var members) -> {
                out.append('{');
                Iterator<Map.Entry<String, Json>> each = members.entrySet().iterator();
                while (each.hasNext()) {
                    Map.Entry<String, Json> member = each.next();
                    appendText(member.getKey(), out);
                    out.append(':');
                    append(member.getValue(), out);
                    if (each.hasNext()) {
                        out.append(',');
                    }
                }
                out.append('}');
            }
            case Json.Arr(var items) -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    append(items.get(i), out);
                }
                out.append(']');
            }
            case Json.Text(String text) -> appendText(wellFormed(text), out);
            case Json.Int(long number) -> out.append(number);
            case Json.Bool(boolean flag) -> out.append(flag);
            case Json.Null() -> out.append("null");
        }
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
