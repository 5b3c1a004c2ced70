package dk.gevinstspor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.gevinstspor.support.Mailbox;
import dk.gevinstspor.support.Site;

/** From the first follow-up mail on 17 November 2022 to the steering group's verdict, four quarters later. */
final class JourneyOfTheBenefit {

    private static final String OWNER = "Else Enhedschef";

    private final Site site;
    private final Mailbox mailbox;
    private final String title;

    JourneyOfTheBenefit(Site site, String title) {
        this.site = site;
        this.mailbox = new Mailbox(site);
        this.title = title;
    }

    void confirmAndHarvest() {
        leap("Et kvartal frem", "17. november 2022");
        theOwnerAnswersByMail();
        aControllerHarvests();
    }

    void moveToTheNextYear() {
        leap("Et kvartal frem", "17. februar 2023");
    }

    void provePermanence() {
        aQuarterBelowToleranceIsMeasuredAgain();
        silenceIsRemindedAndEscalated();
        theFourthQuarterIsAnswered();
        theSteeringGroupCallsItPermanent();
    }

    private void theOwnerAnswersByMail() {
        site.logOut();
        mailbox.open(OWNER, "Bekræft gevinsten", title);
        site.screenshot("mail");
        String link = mailbox.link("/svar/");
        site.open(link);
        assertThat(site.page().locator("h1")).hasText("Bekræft gevinsten");
        site.form()
                .type("fte", "1,1")
                .refused("fte", "Der kan højst bekræftes 1 ÅV")
                .saysAt("goals", "Svar på, om de kvalitative mål er opfyldt")
                .type("fte", "0,6")
                .answer("goals", "Opfyldt")
                .type("comment", "500 sager om måneden i robottens log.")
                .attach("evidence", "robotlog-november.txt", "500 sager à 12 minutter");
        site.screenshot("link");
        site.form().press();
        assertThat(site.page().locator("h1")).hasText("Tak, dit svar er registreret");
        site.open(link);
        assertThat(site.page().locator("h1")).hasText("Allerede registreret");
        assertThat(site.page().locator("main")).containsText("0,6 ÅV");
        mailbox.open(OWNER, "Kvittering for din bekræftelse", title);
        assertThat(site.page().locator("pre")).containsText("0,6 ÅV");
    }

    private void aControllerHarvests() {
        site.as("Connie Controller");
        site.task("Høst gevinsten", title)
                .answer("choice", "Nedlægger eller reducerer en stilling")
                .type("fte", "0,6")
                .refused("post", "Skriv, hvilken stilling")
                .type("post", "4711 sagsbehandler, gravetilladelser")
                .send();
        site.initiative(title);
        site.tab("Gevinster");
        assertThat(site.page().locator("#benefits")).containsText("robotlog-november.txt");
    }

    private void aQuarterBelowToleranceIsMeasuredAgain() {
        site.as(OWNER);
        confirm("Bekræft gevinsten", "0,3", "Delvist opfyldt");
        site.task("Læg handlingsplan", title)
                .type("measures", "To faste entreprenører sender endnu breve. De flyttes til formularen.")
                .type("deadline", "17.02.2022")
                .refused("deadline", "efter i dag")
                .type("deadline", "31.03.2023")
                .send();
        confirm("Mål igen", "0,6", "Opfyldt");
    }

    private void silenceIsRemindedAndEscalated() {
        leap("Et kvartal frem", "17. maj 2023");
        leap("En måned frem", "17. juni 2023");
        mailbox.open(OWNER, "Husk at bekræfte gevinsten", title);
        mailbox.open("Dorte Direktør", "Intet svar om gevinsten", title);
        assertThat(site.page().locator("pre")).containsText(OWNER);
        site.as(OWNER);
        confirm("Bekræft gevinsten", "0,6", "Opfyldt");
    }

    private void theFourthQuarterIsAnswered() {
        leap("En måned frem", "17. juli 2023");
        leap("En måned frem", "17. august 2023");
        site.as(OWNER);
        confirm("Bekræft gevinsten", "0,6", "Opfyldt");
    }

    private void theSteeringGroupCallsItPermanent() {
        site.as("Stine Styregruppeformand");
        site.task("Vurdér gevinsten", title)
                .answer("choice", "Gevinsten er varig")
                .refused("reason", "Skriv en begrundelse")
                .type("reason", "Bekræftet i fire kvartaler og høstet.")
                .send();
        site.initiative(title);
        assertThat(site.page().locator(".lead .badge")).hasText("Varig");
        site.screenshot("initiative");
    }

    private void confirm(String task, String fte, String goals) {
        site.task(task, title).type("fte", fte).answer("goals", goals).send();
    }

    /** Moves the simulated clock by its page. */
    private void leap(String button, String day) {
        site.as("Pia Programleder");
        site.open("/ur");
        site.follow(site.button(button));
        assertThat(site.page().locator("dl.facts")).containsText(day);
    }
}
