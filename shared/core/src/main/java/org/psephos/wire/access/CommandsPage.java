package org.psephos.wire.access;

import java.util.List;
import java.util.stream.Collectors;
import org.psephos.site.Role;
import org.psephos.wire.command.CommandName;
import org.psephos.wire.command.Topic;

/// Writes `docs/commands.md` from the catalogue and the table.
public final class CommandsPage {

    private CommandsPage() {}

    /// The whole page.
    public static String text() {
        StringBuilder page = new StringBuilder();
        page.append("# Commands and rights\n\nGenerated from `CommandName` and `AccessTable`; a test compares.\n");
        page.append("What the tables do not allow is denied. ")
                .append("Empty texts, lists, objects and base64 may be left out of a message.\n");
        page.append("Roles count while they are in force: a machine's while its key is trusted, a person's while ")
                .append("signed in and not locked.\n\n");
        page.append("## Who may use a command\n\n").append(header("command"));
        for (CommandName name : CommandName.values()) {
            page.append(row(name.text(), AccessTable.of(name)));
        }
        page.append("\n## Who may follow a topic\n\n").append(header("topic"));
        for (Topic topic : Topic.values()) {
            page.append(row(topic.text(), AccessTable.of(topic)));
        }
        page.append("\n## Who may sign a record, and when\n\n").append(KindTable.page());
        page.append("\n## Arguments and answers\n\n| command | does | arguments | answer |\n|---|---|---|---|\n");
        for (CommandName name : CommandName.values()) {
            page.append("| `")
                    .append(name.text())
                    .append("` | ")
                    .append(name.meaning())
                    .append(" | ");
            page.append(members(name.arguments()))
                    .append(" | ")
                    .append(members(name.results()))
                    .append(" |\n");
        }
        page.append("\n## Topics\n\n| topic | events |\n|---|---|\n");
        for (Topic topic : Topic.values()) {
            page.append("| `")
                    .append(topic.text())
                    .append("` | ")
                    .append(topic.meaning())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String header(String first) {
        StringBuilder line = new StringBuilder("| " + first + " |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Standing standing : Standing.values()) {
            line.append(' ').append(words(standing)).append(" |");
            rule.append("---|");
        }
        for (Role role : Role.values()) {
            line.append(' ').append(role.text()).append(" |");
            rule.append("---|");
        }
        return line + "\n" + rule + "\n";
    }

    private static String row(String name, Right right) {
        StringBuilder line = new StringBuilder("| `" + name + "` |");
        for (Standing standing : Standing.values()) {
            line.append(right.standings().contains(standing) ? " yes |" : " |");
        }
        for (Role role : Role.values()) {
            line.append(right.roles().contains(role) ? " yes |" : " |");
        }
        return line + "\n";
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case STRANGER -> "stranger";
            case BEFORE_SIGN_IN -> "trusted";
            case SIGNED_IN -> "signed in";
            case LOCKED -> "locked";
            case DISABLED -> "disabled";
        };
    }

    private static String members(List<String> members) {
        return members.stream().collect(Collectors.joining(", "));
    }
}
