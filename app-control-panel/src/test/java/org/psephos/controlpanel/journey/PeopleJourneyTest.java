package org.psephos.controlpanel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.psephos.common.ErrorCode;
import org.psephos.common.Outcome;
import org.psephos.controlpanel.service.PersonLine;
import org.psephos.crypto.Passphrase;
import org.psephos.station.Station;
import org.psephos.wire.command.AccountCommand;

/// An administrator adds a person, gives other roles, disables and enables the account; the audit page tells of it.
class PeopleJourneyTest {

    private static final String NEXT = "thirty blue kayaks waltz gently";

    @TempDir
    Path data;

    @Test
    void aPersonIsAddedEnrolledChangedDisabledAndLetBackIn() throws InterruptedException {
        try (PanelDesk desk = new PanelDesk(data);
                Station station = desk.other("voter-entry")) {
            desk.page("people");
            String code = added(desk);
            PanelDesk.enrol(station, "ruth", code);
            assertThat(station.session().call(new AccountCommand.ListAccounts()).isDone())
                    .isTrue();
            PanelDesk.until("enrolled", () -> line(desk).equals("ENABLED [CLERK]"));
            oneself(desk);
            roles(desk);
            disabled(desk, station);
            audit(desk);
        }
    }

    @Test
    void aPersonChangesTheOwnPassphraseAndSeesTheOwnCode() throws InterruptedException {
        try (PanelDesk desk = new PanelDesk(data);
                Station station = desk.other("voter-entry")) {
            desk.choose("frame.user", "frame.user.code");
            assertThat(desk.text("qr.title")).contains("Ines Duarte");
            desk.press("qr.close");
            desk.choose("frame.user", "frame.user.passphrase");
            desk.type("passphrase.before", "not the one of before");
            desk.type("passphrase.next", NEXT);
            desk.type("passphrase.repeated", NEXT);
            desk.press("passphrase.act");
            PanelDesk.until("refused", () -> text(desk).contains("That was not right"));
            desk.type("passphrase.before", PanelDesk.PHRASE);
            desk.press("passphrase.act");
            PanelDesk.until(
                    "changed", () -> !desk.window().app().frame().overlay().isOpen());
            try (Passphrase old = PanelDesk.phrase();
                    Passphrase now = Passphrase.take(NEXT.toCharArray())) {
                assertThat(station.session().signIn("ines", old).isDone()).isFalse();
                assertThat(station.session().signIn("ines", now).isDone()).isTrue();
            }
        }
    }

    private static String added(PanelDesk desk) {
        desk.press("people.add");
        desk.press("people.invite.act");
        assertThat(desk.shows("people.invite.login.error")).isTrue();
        desk.type("people.invite.name", "Ruth Abebe");
        desk.type("people.invite.login", "INES");
        desk.press("people.invite.role.clerk");
        desk.press("people.invite.act");
        assertThat(desk.text("people.invite.login.error")).contains("Somebody has this name");
        desk.type("people.invite.login", "ruth");
        desk.press("people.invite.act");
        String code = desk.text("people.code.code");
        assertThat(code).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        desk.press("people.code.close");
        assertThat(desk.everything()).doesNotContain(code);
        PanelDesk.until("listed", () -> line(desk).equals("INVITED [CLERK]"));
        return code;
    }

    private static void oneself(PanelDesk desk) {
        desk.select("people.table", PersonLine.class, person -> person.login().equals("ines"));
        PanelDesk.until("oneself is shown", () -> text(desk).contains("This is you"));
        assertThat(desk.shows("people.disable")).isFalse();
        assertThat(desk.shows("people.roles")).isFalse();
    }

    private static void roles(PanelDesk desk) {
        desk.select("people.table", PersonLine.class, person -> person.login().equals("ruth"));
        desk.press("people.roles");
        Node act = desk.node("people.roles.act");
        assertThat(PanelDesk.ask(act::isDisabled)).isTrue();
        desk.press("people.roles.role.operator");
        desk.press("people.roles.act");
        PanelDesk.until("other roles", () -> line(desk).equals("ENABLED [CLERK, OPERATOR]"));
    }

    private static void disabled(PanelDesk desk, Station station) {
        desk.press("people.disable");
        assertThat(PanelDesk.ask(desk.node("people.disable.act")::isDisabled)).isTrue();
        desk.type("people.disable.reason", "left the team");
        desk.press("people.disable.act");
        PanelDesk.until("disabled", () -> line(desk).startsWith("DISABLED"));
        Outcome<?> refused = station.session().call(new AccountCommand.ListAccounts());
        assertThat(((Outcome.Refused<?>) refused).problem().code()).isEqualTo(ErrorCode.RIGHT_DISABLED);
        desk.press("people.enable");
        desk.type("people.enable.reason", "is back");
        desk.press("people.enable.act");
        PanelDesk.until("enabled", () -> line(desk).startsWith("ENABLED"));
        try (Passphrase phrase = PanelDesk.phrase()) {
            station.session().signOut();
            assertThat(station.session().signIn("ruth", phrase).isDone()).isTrue();
        }
    }

    private static void audit(PanelDesk desk) {
        desk.page("audit");
        desk.type("audit.search", "ruth abebe roles");
        PanelDesk.until("nothing fits", () -> text(desk).contains("\n0 of "));
        desk.type("audit.search", "roles or state changed");
        PanelDesk.until("three changes", () -> text(desk).contains("\n3 of "));
        desk.node("audit.table");
        assertThat(desk.everything())
                .contains("Ines Duarte")
                .contains("Ruth Abebe")
                .contains("\nControl panel\n");
    }

    private static String line(PanelDesk desk) {
        return ((javafx.scene.control.TableView<?>) find(desk))
                .getItems().stream()
                        .map(PersonLine.class::cast)
                        .filter(person -> person.login().equals("ruth"))
                        .map(person -> person.state() + " "
                                + person.roles().stream().sorted().toList())
                        .findFirst()
                        .orElse("");
    }

    private static Node find(PanelDesk desk) {
        return desk.window().app().frame().root().lookupAll(".table-view").stream()
                .filter(node -> "people.table".equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PanelDesk desk) {
        return desk.read();
    }
}
