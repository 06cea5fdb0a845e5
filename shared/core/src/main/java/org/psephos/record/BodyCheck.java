package org.psephos.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.psephos.common.ErrorCode;
import org.psephos.common.Problem;
import org.psephos.common.Uuids;
import org.psephos.election.TextRules;
import org.psephos.json.Json;
import org.psephos.record.BodyType.Member;
import org.psephos.record.BodyType.Presence;

/// Compares a body with the catalogue and lists every fault.
final class BodyCheck {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final List<Problem> problems = new ArrayList<>();

    private BodyCheck() {}

    static List<Problem> check(BodyType.Fields fields, Json.Obj body) {
        BodyCheck check = new BodyCheck();
        check.fields("body", fields, body);
        return List.copyOf(check.problems);
    }

    private void value(String path, BodyType type, Json value) {
        switch (type) {
            case BodyType.Fields fields -> fields(path, fields, value);
            case BodyType.ListOf list -> list(path, list, value);
            case BodyType.Whole(long least, long most) -> whole(path, least, most, value);
            case BodyType.Document ignored -> that(path, value instanceof Json.Obj, "is not an object");
            case BodyType.Words(int least, int most) -> {
                String text = text(path, value);
                that(path, text.length() >= least && text.length() <= most, "has a wrong length");
                that(path, TextRules.isReadable(text), "holds hidden or damaged signs");
            }
            case BodyType.Word() -> that(path, WORD.matcher(text(path, value)).matches(), "is not a word");
            case BodyType.Token() -> that(path, TOKEN.matcher(text(path, value)).matches(), "is not a short id");
            case BodyType.Hex(int bytes) -> that(path, isHex(text(path, value), bytes), "is not hex of its length");
            case BodyType.Base64Bytes(int bytes) ->
                that(
                        path,
                        isBase64(text(path, value), bytes, Base64.getDecoder(), Base64.getEncoder()),
                        "is no base64");
            case BodyType.Base64Url(int bytes) ->
                that(
                        path,
                        isBase64(
                                text(path, value),
                                bytes,
                                Base64.getUrlDecoder(),
                                Base64.getUrlEncoder().withoutPadding()),
                        "is no base64url");
            case BodyType.Id() -> that(path, isUuid(text(path, value)), "is not a UUID in lower case");
            case BodyType.Moment() -> that(path, isTime(text(path, value)), "is not a time");
            case BodyType.Choice(List<String> choices) ->
                that(path, choices.contains(text(path, value)), "is not one of the allowed words");
        }
    }

    private void fields(String path, BodyType.Fields fields, Json value) {
        if (!(value instanceof Json.Obj object)) {
            that(path, false, "is not an object");
            return;
        }
        int known = 0;
        for (Member member : fields.members()) {
            Json present = object.members().get(member.name());
            if (present == null) {
                that(path + "." + member.name(), member.presence() == Presence.OPTIONAL, "is missing");
            } else {
                known++;
                value(path + "." + member.name(), member.type(), present);
            }
        }
        that(path, known == object.members().size(), "has members that are not known");
    }

    private void list(String path, BodyType.ListOf list, Json value) {
        if (!(value instanceof Json.Arr(List<Json> items))) {
            that(path, false, "is not a list");
            return;
        }
        if (items.size() < list.least() || items.size() > list.most()) {
            that(path, false, "has too few or too many items");
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            value(path + "[" + i + "]", list.item(), items.get(i));
        }
    }

    private void whole(String path, long least, long most, Json value) {
        that(
                path,
                value instanceof Json.Int(long number) && number >= least && number <= most,
                "is not a whole number in its range");
    }

    /// The text, or a text that no type but free words accepts; the wrong type is told once.
    private String text(String path, Json value) {
        if (value instanceof Json.Text(String text)) {
            return text;
        }
        that(path, false, "is not a text");
        return "";
    }

    private void that(String path, boolean holds, String reason) {
        boolean told = !problems.isEmpty()
                && problems.getLast().facts().getOrDefault("member", "").equals(path);
        if (!holds && !told) {
            problems.add(Problem.of(ErrorCode.RECORD_BODY, "member", path).with("reason", reason));
        }
    }

    private static boolean isHex(String text, int bytes) {
        if (text.length() != 2 * bytes) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64(String text, int bytes, Base64.Decoder decoder, Base64.Encoder encoder) {
        try {
            byte[] value = decoder.decode(text);
            return value.length == bytes && encoder.encodeToString(value).equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            Uuids.parseCanonical(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            RecordTime.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
