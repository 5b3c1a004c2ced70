package dk.gevinstspor.support;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Makes a programme with a person in every role, new ids each time, so that tests do not meet each other's. */
public class TestOrganisation {

    private final UnitSetup units;
    private final PersonSetup people;
    private final RoleSetup roles;
    private final ProgrammeSetup programmes;

    public TestOrganisation(UnitSetup units, PersonSetup people, RoleSetup roles, ProgrammeSetup programmes) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.programmes = programmes;
    }

    /**
     * A programme of 2021-2026 in 2021 prices: TASK_FORCE, tolerance 10 %, four weeks of hypercare, contracts from 2 ÅV
     * are large, the rate is 574 t.kr.
     *
     * @param head heads {@code unit}; {@code director} heads the department above it
     * @param chair the steering group's chair
     */
    public record Cast(
            UUID programme,
            UUID administration,
            UUID department,
            UUID unit,
            UUID manager,
            UUID consultant,
            UUID processOwner,
            UUID head,
            UUID director,
            UUID chair,
            UUID delivery,
            UUID controller,
            UUID admin,
            UUID outsider) {}

    public Cast programme() {
        UUID administration = units.add(null, Unit.Kind.ADMINISTRATION, "Forvaltningen", Fte.of("500"), Actor.SYSTEM);
        UUID department = units.add(administration, Unit.Kind.DEPARTMENT, "Afdelingen", Fte.of("100"), Actor.SYSTEM);
        UUID unit = units.add(department, Unit.Kind.UNIT, "Enheden", Fte.of("12"), Actor.SYSTEM);
        UUID chair = person("Signe Styregruppe", administration);
        UUID programme = UUID.randomUUID();
        programmes.save(
                new Programme(
                        programme,
                        "Automatisering",
                        administration,
                        OrganisationModel.TASK_FORCE,
                        new PriceLevel(2021),
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        chair,
                        new BigDecimal("0.10"),
                        FollowUpFrom.GO_LIVE,
                        4,
                        4,
                        Fte.of("2")),
                Actor.SYSTEM);
        programmes.addRate(
                programme,
                new FteRate("Gennemsnit", Money.of(574), new PriceLevel(2021), LocalDate.of(2021, 1, 1)),
                true,
                Actor.SYSTEM);
        Cast cast = new Cast(
                programme,
                administration,
                department,
                unit,
                person("Pia Programleder", administration),
                person("Karen Konsulent", administration),
                person("Per Procesejer", unit),
                person("Eva Enhedschef", unit),
                person("Dorte Direktør", department),
                chair,
                person("Kurt Koncernit", null),
                person("Carl Controller", administration),
                person("Anna Administrator", administration),
                person("Ulla Udenfor", null));
        units.appointHead(unit, cast.head(), Actor.SYSTEM);
        units.appointHead(department, cast.director(), Actor.SYSTEM);
        roles.grant(cast.manager(), programme, Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        roles.grant(cast.consultant(), programme, Role.CONSULTANT, Actor.SYSTEM);
        roles.grant(cast.processOwner(), programme, Role.PROCESS_OWNER, Actor.SYSTEM);
        roles.grant(cast.head(), programme, Role.UNIT_HEAD, Actor.SYSTEM);
        roles.grant(cast.director(), programme, Role.UNIT_HEAD, Actor.SYSTEM);
        roles.grant(cast.chair(), programme, Role.STEERING_GROUP, Actor.SYSTEM);
        roles.grant(cast.delivery(), programme, Role.DELIVERY, Actor.SYSTEM);
        roles.grant(cast.controller(), programme, Role.CONTROLLER, Actor.SYSTEM);
        roles.grant(cast.admin(), programme, Role.ADMIN, Actor.SYSTEM);
        return cast;
    }

    /** She administrates what all programmes share, and so each of them. */
    public UUID appoint(UUID person) {
        roles.grant(person, null, Role.ADMIN, Actor.SYSTEM);
        return person;
    }

    /** A person without a role; the address is made from the name and never the same twice. */
    public UUID person(String name, UUID unitId) {
        String address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "." + UUID.randomUUID();
        return people.add(
                new PersonSetup.Details(name, address + "@gevinstspor.example", Locale.forLanguageTag("da"), unitId),
                Actor.SYSTEM);
    }
}
