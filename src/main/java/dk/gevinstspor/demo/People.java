package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.Units.AREA;

import dk.gevinstspor.organisation.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The people of the demonstration; their names say that they are made up. */
enum People {
    ADA("Ada Administrator", Units.DIGITALISATION, Role.ADMIN),
    ANTON("Anton Administrator", Units.DIGITALISATION, Role.ADMIN),
    PIA("Pia Programleder", Units.DIGITALISATION, Role.PROGRAMME_MANAGER),
    KARL("Karl Konsulent", Units.DIGITALISATION, Role.CONSULTANT),
    KAMILLA("Kamilla Konsulent", Units.DIGITALISATION, Role.CONSULTANT),
    STINE("Stine Styregruppeformand", AREA, Role.STEERING_GROUP),
    STEN("Sten Styregruppe", AREA, Role.STEERING_GROUP),
    ROBERT("Robert Robotudvikler", Units.ROBOTICS, Role.DELIVERY),
    RIKKE("Rikke Robotarkitekt", Units.ROBOTICS, Role.DELIVERY),
    CONNIE("Connie Controller", Units.FINANCE, Role.CONTROLLER),
    ELSE("Else Enhedschef", Units.PERMITS, Role.UNIT_HEAD),
    PER("Per Procesejer", Units.PERMITS, Role.PROCESS_OWNER),
    ERIK("Erik Enhedschef", Units.ROADS, Role.UNIT_HEAD),
    POUL("Poul Procesejer", Units.ROADS, Role.PROCESS_OWNER),
    EVA("Eva Enhedschef", Units.HOUSING, Role.UNIT_HEAD),
    PETRA("Petra Procesejer", Units.HOUSING, Role.PROCESS_OWNER),
    EMIL("Emil Enhedschef", Units.WASTE, Role.UNIT_HEAD),
    PALLE("Palle Procesejer", Units.WASTE, Role.PROCESS_OWNER),
    ELLEN("Ellen Enhedschef", Units.ACCESS, Role.UNIT_HEAD),
    PREBEN("Preben Procesejer", Units.ACCESS, Role.PROCESS_OWNER),
    DORTE("Dorte Direktør", AREA, Role.UNIT_HEAD),
    SVEND("Svend Stedfortræder", Units.PERMITS),
    ASTRID("Astrid Administrator", Units.DEVELOPMENT, Role.ADMIN),
    PAULA("Paula Programleder", Units.DEVELOPMENT, Role.PROGRAMME_MANAGER),
    KIM("Kim Konsulent", Units.DEVELOPMENT, Role.CONSULTANT),
    SIGNE("Signe Styregruppeformand", Units.LEISURE, Role.STEERING_GROUP),
    RASMUS("Rasmus Robotudvikler", Units.NEIGHBOURS, Role.DELIVERY),
    JULIE("Julie Jurist", Units.LAWYERS, Role.DELIVERY),
    CAMILLA("Camilla Controller", Units.DEVELOPMENT, Role.CONTROLLER),
    ESTER("Ester Enhedschef", Units.LICENCES, Role.UNIT_HEAD),
    PELLE("Pelle Procesejer", Units.LICENCES, Role.PROCESS_OWNER),
    ESKIL("Eskil Enhedschef", Units.CALLS, Role.UNIT_HEAD),
    PAUL("Paul Procesejer", Units.CALLS, Role.PROCESS_OWNER),
    EBBA("Ebba Enhedschef", Units.HALLS, Role.UNIT_HEAD, Role.PROCESS_OWNER);

    final String fullName;
    final Units unit;
    /** Immutable: a copy. */
    @SuppressWarnings("ImmutableEnumChecker")
    final Set<Role> roles;

    People(String fullName, Units unit, Role... roles) {
        this.fullName = fullName;
        this.unit = unit;
        this.roles = Set.copyOf(List.of(roles));
    }

    /** Ada keeps what the municipality's programmes share; the others what is their programme's. */
    boolean keepsTheInstallation() {
        return this == ADA;
    }

    Programmes programme() {
        return Programmes.of(unit.administration());
    }

    /** At a domain that is reserved for examples. */
    String email() {
        return fullName.toLowerCase(Locale.ROOT)
                        .replace("æ", "ae")
                        .replace("ø", "oe")
                        .replace("å", "aa")
                        .replace(' ', '.')
                + "@kommune.example";
    }
}
