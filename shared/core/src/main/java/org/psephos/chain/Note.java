package org.psephos.chain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.common.Problem;
import org.psephos.crypto.SigningKey;

/// A text with signature lines (C2SP signed-note): the form in which checkpoints travel.
///
/// @param text lines, each ending in a newline; none is empty at the end
/// @param lines the signatures, at least one
public record Note(String text, List<Line> lines) {

    /// The longest note.
    public static final int BYTES_MAX = 1 << 20;
    /// The most signature lines.
    public static final int LINES_MAX = 64;

    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    public Note {
        lines = List.copyOf(lines);
    }

    /// A signature line: `— name base64(id || signature)`.
    ///
    /// @param name the key's name
    /// @param id the key's id
    /// @param base64 the bytes after the dash and the name, as written
    public record Line(String name, int id, String base64) {

        byte[] signature() {
            byte[] data = Base64.getDecoder().decode(base64);
            return java.util.Arrays.copyOfRange(data, KEY_ID_BYTES, data.length);
        }

        /// As it stands in a note, with its newline.
        public String text() {
            return DASH + name + " " + base64 + "\n";
        }

        boolean isOf(NoteKey key) {
            return name.equals(key.name()) && id == key.id();
        }
    }

    /// Signs `text` with a log's key.
    public static Note sign(String text, NoteKey key, SigningKey signer) {
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8)).bytes();
        byte[] data = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new Note(
                text, List.of(new Line(key.name(), key.id(), Base64.getEncoder().encodeToString(data))));
    }

    /// Reads a note strictly. Refused with `LEDGER-NOTE`. No signature is checked.
    public static Outcome<Note> parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return refused("too long");
        }
        String all;
        try {
            all = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused("not UTF-8");
        }
        if (all.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            return refused("a control character");
        }
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || !all.endsWith("\n") || blank + 2 == all.length()) {
            return refused("no signature lines after a blank line");
        }
        String[] rest = all.substring(blank + 2, all.length() - 1).split("\n", -1);
        if (rest.length > LINES_MAX) {
            return refused("too many signature lines");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : rest) {
            Outcome<Line> read = line(line);
            if (read instanceof Outcome.Done<Line>(Line value)) {
                lines.add(value);
            } else {
                return read.map(ignored -> new Note("", List.of()));
            }
        }
        return Outcome.done(new Note(all.substring(0, blank + 1), lines));
    }

    private static Outcome<Line> line(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            return refused("not a signature line");
        }
        String name = line.substring(DASH.length(), space);
        String base64 = line.substring(space + 1);
        try {
            byte[] data = Base64.getDecoder().decode(base64);
            if (!NoteKey.isName(name)
                    || data.length <= KEY_ID_BYTES
                    || !Base64.getEncoder().encodeToString(data).equals(base64)) {
                return refused("not a signature line");
            }
            return Outcome.done(new Line(name, ByteBuffer.wrap(data).getInt(), base64));
        } catch (IllegalArgumentException e) {
            return refused("not a signature line");
        }
    }

    /// The keys among `known` that signed. A line of a known name and id that does not fit makes the note invalid;
    /// lines of unknown keys are passed over.
    ///
    /// Refused with `LEDGER-SIGNATURE` when a known key's line is false.
    public Outcome<List<NoteKey>> verifiedBy(Collection<NoteKey> known) {
        List<NoteKey> signers = new ArrayList<>();
        for (Line line : lines) {
            for (NoteKey key : known) {
                if (!line.isOf(key)) {
                    continue;
                }
                if (!key.verifies(text, line.signature())) {
                    return Outcome.refused(Problem.of(ErrorCode.LEDGER_SIGNATURE, "origin", key.name()));
                }
                if (!signers.contains(key)) {
                    signers.add(key);
                }
            }
        }
        return Outcome.done(List.copyOf(signers));
    }

    /// This with more signature lines.
    public Note with(List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Note(text, all);
    }

    /// The whole note.
    public String whole() {
        StringBuilder out = new StringBuilder(text).append('\n');
        lines.forEach(line -> out.append(line.text()));
        return out.toString();
    }

    /// The bytes of the whole note.
    public byte[] bytes() {
        return whole().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Outcome<T> refused(String reason) {
        return Outcome.refused(Problem.of(ErrorCode.LEDGER_NOTE, "reason", reason));
    }
}
