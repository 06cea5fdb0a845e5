package org.psephos.roll;

/// How alike two names are that are written in Latin letters, word by word in order.
final class Likeness {

    private static final int SLIPS_MAX = 2;
    private static final int LETTERS_PER_SLIP = 4;

    private Likeness() {}

    /// Whether the two differ by some slips of the pen, or one has words that the other lacks.
    static boolean similar(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.equals(second)) {
            return true;
        }
        String[] fewer = first.split(" ").length <= second.split(" ").length ? first.split(" ") : second.split(" ");
        String more = " " + (fewer.length == first.split(" ").length ? second : first) + " ";
        if (fewer.length >= 2 && java.util.Arrays.stream(fewer).allMatch(word -> more.contains(" " + word + " "))) {
            return true;
        }
        int slips = Math.min(SLIPS_MAX, Math.min(first.length(), second.length()) / LETTERS_PER_SLIP);
        return distance(first, second, slips) <= slips;
    }

    /// Edits from one text to the other: insert, remove, replace a sign, or swap two neighbours (optimal string
    /// alignment); more than `most` is told as `most + 1`.
    static int distance(String first, String second, int most) {
        if (Math.abs(first.length() - second.length()) > most) {
            return most + 1;
        }
        int[][] edits = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cell(first, second, edits, i, j);
            }
        }
        return Math.min(most + 1, edits[first.length()][second.length()]);
    }

    private static int cell(String first, String second, int[][] edits, int i, int j) {
        int same = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && first.charAt(i - 1) == second.charAt(j - 2)
                && first.charAt(i - 2) == second.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
