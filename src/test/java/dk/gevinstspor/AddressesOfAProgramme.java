package dk.gevinstspor;

import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The addresses of one programme's objects that a line of {@code access-matrix.csv} stands for; an endpoint with an id that is
 * not known here fails.
 */
class AddressesOfAProgramme {

    private static final String EVERYBODYS = "";

    private final Cast a;
    private final UUID inA;
    private final JdbcClient jdbc;

    AddressesOfAProgramme(Cast a, UUID inA, JdbcClient jdbc) {
        this.a = a;
        this.inA = inA;
        this.jdbc = jdbc;
    }

    /** The addresses of programme A's objects that an endpoint has; none for what belongs to no programme. */
    List<String> of(String listed) {
        String path = listed.replace("{tab}", "gevinster")
                .replace("{number}", "1")
                .replace("{table}.{format:csv|xlsx}", "kvartaler.csv");
        if (List.of("/portefoelje", "/prognose", "/proces").stream().anyMatch(path::startsWith)) {
            return List.of(path.replace("{model}", "initiative-lifecycle")
                            .replace("{step}", "design")
                            .replace("{gate}", "2")
                    + "?program=" + a.programme() + "&maal=CONTRACTED&kvartal=2022-Q3");
        }
        if (!path.contains("{") || path.startsWith("/udtraek/")) {
            return List.of();
        }
        if (path.startsWith("/oekonomi/")) {
            String shown = path.replace("{number}", "1");
            return List.of(shown.replace("{id}", inA.toString()), shown.replace("{id}", "" + a.programme()));
        }
        return known().entrySet().stream()
                .filter(each -> path.startsWith(each.getKey()))
                .findFirst()
                .map(each -> each.getValue().isEmpty() ? List.<String>of() : List.of(put(path, each.getValue())))
                .orElseThrow(() -> new AssertionError("Which object of a programme has " + path + "?"));
    }

    private static String put(String path, String ids) {
        String put = path;
        for (String id : ids.split(" ")) {
            put = put.replaceFirst("\\{[^}]+}", id);
        }
        return put;
    }

    /** By the beginning of the path: the ids in it; nothing for what every programme shares. */
    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("/svar/", EVERYBODYS);
        known.put("/postkasse/", EVERYBODYS);
        known.put("/diagrammer/", EVERYBODYS);
        known.put("/organisation/personer/", EVERYBODYS);
        known.put("/organisation/ret/personer/", EVERYBODYS);
        known.put("/organisation/ret/enheder/", EVERYBODYS);
        known.put("/organisation/ret/mails/", EVERYBODYS);
        known.put("/organisation/ret/lukkedage/", id("closing_day where programme_id = '" + a.programme() + "'"));
        known.put("/drift/mail/", EVERYBODYS);
        known.put("/drift/trin/", EVERYBODYS);
        known.put("/rapporter/succeskriterier/", id("success_criterion where programme_id = '" + a.programme() + "'"));
        known.put("/rapporter/kvartal/", EVERYBODYS);
        known.put("/rapporter/beslutninger/", aDecision(a));
        known.put("/rapporter/udskrifter/", aPrint(a));
        known.put("/organisation/ret/program/", a.programme().toString());
        known.put("/organisation/mig/stedfortraeder/", id("delegation where principal_id = '" + a.head() + "'"));
        known.put("/rapporter/", id("status_report where programme_id = '" + a.programme() + "'"));
        known.put("/drift/optegnelse/", inA.toString());
        known.put("/filer/", value("file_id", "proposal_import where programme_id = '" + a.programme() + "'"));
        known.put("/opgaver/", value("id", "task where programme_id = '" + a.programme() + "'"));
        known.put("/organisation/mig/noegler/", EVERYBODYS);
        known.put("/initiativer/indlaes/", EVERYBODYS);
        known.put("/api/v1/initiatives/", inA.toString());
        known.put("/api/v1/cases/", inA + " 1");
        known.put("/api/v1/tasks/", value("id", "task where programme_id = '" + a.programme() + "'"));
        known.put("/api/v1/periods/", id("follow_up_period where initiative_id = '" + inA + "'"));
        known.put("/api/v1/confirmations/", id("confirmation where person_id = '" + a.head() + "'"));
        known.put("/initiativer/visninger/", id("saved_view where person_id = '" + a.manager() + "'"));
        known.put(
                "/initiativer/{initiativeId}/risici/",
                value("initiative_id || ' ' || id", "risk where initiative_id in (" + initiativesOfA() + ")"));
        known.put(
                "/initiativer/{id}/afvigelser/",
                value(
                        "c.initiative_id || ' ' || f.id",
                        "proposal_finding f join proposal_case c on c.case_id = f.case_id where c.initiative_id in ("
                                + initiativesOfA() + ")"));
        known.put("/initiativer/{id}/{tab}", inA + " gevinster");
        known.put("/initiativer/{id}", inA.toString());
        known.put("/gevinster/maalekilder/", id("measurement_source where programme_id = '" + a.programme() + "'"));
        known.put("/gevinster/bekraeftelser/", id("confirmation where person_id = '" + a.head() + "'"));
        known.put("/kontrakter/", id("benefit_contract where initiative_id = '" + inA + "'"));
        known.put("/forslag/", id("proposal_import where programme_id = '" + a.programme() + "'"));
        return known;
    }

    private String initiativesOfA() {
        return "select id from initiative where programme_id = '" + a.programme() + "'";
    }

    private String id(String where) {
        return value("id", where);
    }

    private String value(String column, String where) {
        return jdbc.sql("select " + column + " from " + where + " limit 1")
                .query(String.class)
                .single();
    }

    private String aDecision(Cast a) {
        return jdbc.sql("""
                        with d as (
                            insert into steering_decision (id, report_id, number, outcome, owner_id, due_on, valid_from,
                                recorded_at, person_id, channel)
                            values (gen_random_uuid(), cast(? as uuid), 1, 'FOLLOWED', ?, '2022-09-01', '2022-08-15',
                                now(), ?, 'WEB')
                            on conflict do nothing returning id)
                        select id from d union all select id from steering_decision where person_id = ?""")
                .params(report(a), a.head(), a.chair(), a.chair())
                .query(String.class)
                .single();
    }

    private String report(Cast a) {
        String report = id("status_report where programme_id = '" + a.programme() + "'");
        jdbc.sql("""
                        insert into recommendation (report_id, position, text) values (cast(? as uuid), 0, 'At gøre det')
                        on conflict do nothing""").param(report).update();
        return report;
    }

    private String aPrint(Cast a) {
        jdbc.sql("""
                        insert into report_print (id, programme_id, quarter, what, edition, format, language, state,
                            person_id, requested_at)
                        values (gen_random_uuid(), ?, '2022-Q1', 'FIGURES', '1', 'PDF', 'da', 'WAITING', ?, now())
                        on conflict do nothing""").params(a.programme(), a.manager()).update();
        return id("report_print where programme_id = '" + a.programme() + "'");
    }
}
