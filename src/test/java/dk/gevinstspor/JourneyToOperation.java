package dk.gevinstspor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.gevinstspor.support.Site;

/** From somebody's idea to an automation in operation, on 17 August 2022 of the simulated clock. */
final class JourneyToOperation {

    private final Site site;
    private final String title;

    JourneyToOperation(Site site, String title) {
        this.site = site;
        this.title = title;
    }

    void play() {
        anEmployeeHandsInTheIdea();
        itIsReceivedAndScreened();
        theSteeringGroupPrioritises();
        theProcessIsMeasured();
        theSolutionIsDesigned();
        theContractIsDrafted();
        itIsSignedByBothThroughADelegate();
        theWorkIsStaffed();
        itIsDevelopedAndAccepted();
        itGoesLive();
        hypercareIsExtendedAndEnds();
    }

    private void anEmployeeHandsInTheIdea() {
        site.as("Svend Stedfortræder");
        site.open("/initiativer");
        site.follow(site.link("Indmeld idé").first());
        site.form()
                .typeOverlong("title", "Færdigmelding".repeat(20))
                .type("description", "")
                .refused("title", "tegn")
                .saysAt("description", "Skal udfyldes")
                .type("title", title)
                .type("description", "Entreprenøren melder, at hullet er lukket. Vi taster det i to systemer.")
                .choose("unitId", "Enhed for Gravetilladelser")
                .send();
    }

    private void itIsReceivedAndScreened() {
        site.as("Pia Programleder");
        site.screenshot("tasks");
        site.task("Modtag idéen", title);
        String task = site.page().url();
        site.as("Erik Enhedschef");
        site.assertRefused(task, 404);
        site.as("Karl Konsulent");
        site.assertRefused(task, 403);
        site.as("Pia Programleder");
        site.task("Modtag idéen", title)
                .refused("accepted", "Vælg et svar")
                .answer("accepted", "Ja, send til screening")
                .send();
        site.as("Karl Konsulent");
        site.task("Screen idéen", title)
                .choose("technology", "RPA (softwarerobot)")
                .choose("complexity", "Lav")
                .type("fteLow", "nul komma fire")
                .type("fteHigh", "0,8")
                .type("developmentCost", "100001")
                .type("volumePerYear", "6000")
                .type("plannedGoLive", "01.01.2022")
                .choose("processOwnerId", "Per Procesejer")
                .refused("fteLow", "Skriv et tal med komma")
                .type("fteLow", "0,4")
                .refused("developmentCost", "fra 0 til 100.000")
                .saysAt("plannedGoLive", "i dag eller senere")
                .type("developmentCost", "120")
                .type("plannedGoLive", "31.08.2022")
                .send();
    }

    private void theSteeringGroupPrioritises() {
        site.as("Stine Styregruppeformand");
        site.task("Prioritér", title);
        assertThat(site.page().locator(".alert-info")).containsText("Beslutningstabellen anbefaler: godkend");
        site.form().answer("choice", "Godkend").send();
    }

    private void theProcessIsMeasured() {
        site.as("Karl Konsulent");
        site.task("Afdæk arbejdsgangen", title)
                .type("asIs", "Meldingen kommer som mail, læses og tastes i to systemer.")
                .type("first.name", "Færdigmeldinger")
                .type("first.volume", "6000")
                .type("first.minutes", "-12")
                .refused("first.minutes", "Er for lavt")
                .type("first.minutes", "12")
                .send();
        site.as("Per Procesejer");
        site.task("Bekræft baseline", title)
                .answer("accepted", "Ja, baseline er rigtig")
                .send();
    }

    private void theSolutionIsDesigned() {
        site.as("Karl Konsulent");
        site.task("Design løsningen", title)
                .type("solution", "En robot læser meldingen og taster den. Tvivl går til en sagsbehandler.")
                .type("fte", "1,5")
                .refused("fte", "Skriv et tal fra 0 til 1")
                .type("fte", "0,6")
                .send();
        site.as("Rikke Robotarkitekt");
        site.task("Gennemgå arkitektur og sikkerhed", title)
                .answer("accepted", "Ja")
                .send();
    }

    private void theContractIsDrafted() {
        site.as("Pia Programleder");
        site.task("Udarbejd gevinstkontrakt", title)
                .type("promises[0].fromDay", "")
                .type("promises[0].fte", "0,6")
                .type("redeploymentPlan", "En ledig stilling genbesættes ikke.")
                .type("qualitativeGoals", "Melding på plads samme dag.")
                .refused("promises[0].fromDay", "Udfyld både dato og årsværk")
                .type("promises[0].fromDay", "17.08.2022");
        site.screenshot("task");
        site.form().send();
    }

    private void itIsSignedByBothThroughADelegate() {
        site.as("Pia Programleder");
        site.task("Underskriv for programmet", title)
                .answer("choice", "Jeg underskriver kontrakten")
                .send();
        site.as("Svend Stedfortræder");
        site.task("Underskriv som gevinstejer", title);
        assertThat(site.page().locator("main")).containsText("Du er stedfortræder for Else Enhedschef");
        site.form().answer("choice", "Jeg underskriver kontrakten").send();
        site.initiative(title);
        site.tab("Kontrakt");
        assertThat(site.page().locator("#contract")).containsText("Svend Stedfortræder på vegne af Else Enhedschef");
    }

    private void theWorkIsStaffed() {
        site.as("Pia Programleder");
        site.task("Bekræft arbejdsplan og bemanding", title)
                .refused("workPlan", "Arbejdsplanen skal være aftalt")
                .tick("workPlan", "staffed")
                .send();
    }

    private void itIsDevelopedAndAccepted() {
        develop("30 prøvesager.");
        site.as("Per Procesejer");
        site.task("Godkend test", title)
                .answer("accepted", "Nej, tilbage til udvikling")
                .refused("reason", "Skriv en begrundelse")
                .type("reason", "Meldinger med to adresser går tabt.")
                .send();
        develop("Fejlen er rettet. 45 prøvesager.");
        site.as("Per Procesejer");
        site.task("Godkend test", title)
                .answer("accepted", "Ja, løsningen er klar")
                .send();
    }

    private void develop(String tested) {
        site.as("Robert Robotudvikler");
        site.task("Udvikl og test", title).type("tested", tested).send();
    }

    private void itGoesLive() {
        site.as("Per Procesejer");
        site.task("Meld klar til drift", title).tick("instructed", "fallback").send();
        site.as("Pia Programleder");
        site.task("Sæt i drift", title)
                .type("goLiveOn", "17.08.2023")
                .refused("goLiveOn", "Skriv en dag")
                .type("goLiveOn", "17.08.2022")
                .send();
    }

    private void hypercareIsExtendedAndEnds() {
        site.as("Karl Konsulent");
        site.task("Følg driften i hypercare", title)
                .answer("stable", "Nej, forlæng hypercare")
                .type("extendUntil", "01.08.2022")
                .type("note", "Stikprøverne mangler.")
                .refused("extendUntil", "Skriv en dato efter i dag")
                .type("extendUntil", "30.09.2022")
                .send();
        site.task("Følg driften i hypercare", title)
                .tick("logs", "tests", "audit", "changeRequests")
                .answer("stable", "Ja, afslut hypercare")
                .send();
        site.as("Robert Robotudvikler");
        site.task("Overtag driften", title)
                .answer("accepted", "Ja, vi overtager driften")
                .send();
    }
}
