package org.psephos.controlpanel.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.psephos.common.text.Texts;
import org.psephos.controlpanel.screen.audit.AuditView;
import org.psephos.json.CanonicalJson;
import org.psephos.json.Json;

class LiveRowsTest {

    private static final String VOTER = "2fd18a90-5e1c-4b7f-9a3e-c04d7715b6e2";

    private final LiveRows rows =
            new LiveRows(() -> Texts.of(PanelWindow.class, "texts", Locale.ENGLISH), ZoneId.of("Europe/Vienna"));

    private static Json.Obj record(String kind, String body) {
        return CanonicalJson.parseObject(
                ("{\"time\":\"2026-11-29T13:02:24.000Z\",\"origin\":\"town/e/x/votes\",\"seq\":404,"
                                + "\"id\":\"30a9d5c2-08b4-4f43-9d2e-6a3c95b8a001\",\"kind\":\"" + kind + "\",\"body\":"
                                + body + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBallotShowsNeitherVoterNorCodeNorChoice() {
        LiveRow row = rows.record(record(
                "vote.cast",
                "{\"ballot\":\"ab\",\"code\":\"c2VjcmV0\",\"selections\":["
                        + "{\"contest\":\"mayor\",\"options\":[\"chen\"]}],"
                        + "\"style\":\"centre\",\"voter\":\"" + VOTER + "\"}"));
        assertThat(row.toString())
                .contains("centre")
                .doesNotContain("2fd18a90")
                .doesNotContain("c2VjcmV0")
                .doesNotContain("chen")
                .doesNotContain("mayor");
        assertThat(row.details().get("kept")).startsWith("Voter, code and choices");
        assertThat(row.details().get("size")).isEqualTo("151");
    }

    @Test
    void anEndOfAConnectionAndAnAuditEventAreSaidInWords() {
        LiveRows audited = new LiveRows(
                () -> Texts.of(PanelWindow.class, "texts", Locale.ENGLISH)
                        .or(Texts.of(AuditView.class, "texts", Locale.ENGLISH)),
                ZoneId.of("Europe/Vienna"));
        LiveRow ended = audited.log(CanonicalJson.parseObject(
                ("{\"time\":\"2026-11-29T13:02:24.000Z\",\"event\":\"connection.refused\",\"level\":\"WARN\","
                                + "\"facts\":{\"address\":\"192.0.2.7\",\"reason\":\"handshake-tls\"}}")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(ended.cell("text")).isEqualTo("A connection from 192.0.2.7 was refused: the handshake failed");
        LiveRow invited = audited.record(record("audit.event", "{\"event\":\"account.invited\",\"outcome\":\"done\"}"));
        assertThat(invited.cell("text")).doesNotContain("account.invited");
    }

    @Test
    void aCheckInIsShownAsItIs() {
        LiveRow row = rows.record(record("voter.checkin", "{\"place\":\"hall\",\"voter\":\"" + VOTER + "\"}"));
        assertThat(row.cell("text")).isEqualTo("place hall · voter 2fd18a90");
        assertThat(row.details()).doesNotContainKey("kept");
    }
}
