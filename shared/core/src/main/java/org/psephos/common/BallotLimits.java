package org.psephos.common;

/// How large a ballot definition may be; every screen stays fluent up to these figures.
///
/// @param placesMax polling places of one election
/// @param stylesMax ballot styles of one election
/// @param contestsMax contests of one election
/// @param optionsMax options of all contests together
/// @param optionsPerContestMax options of one contest
/// @param choicesMax how many options a voter may choose in one contest
/// @param nameSignsMax signs (code points) of a title, a label or a name
/// @param detailSignsMax signs of a detail line, an address or an instruction
/// @param measureSignsMax signs of a measure's full text
/// @param languagesMax languages of one election
public record BallotLimits(
        int placesMax,
        int stylesMax,
        int contestsMax,
        int optionsMax,
        int optionsPerContestMax,
        int choicesMax,
        int nameSignsMax,
        int detailSignsMax,
        int measureSignsMax,
        int languagesMax) {

    /// The limits of a release.
    public static final BallotLimits STANDARD =
            new BallotLimits(2_500, 5_000, 1_000, 2_000, 100, 50, 100, 500, 10_000, 40);
}
