package dk.gevinstspor.demo;

import dk.gevinstspor.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The administration with its five departments, another one that has begun, and the units that take part. Staffing in ÅV is
 * made up.
 */
enum Units {
    AREA(null, Unit.Kind.ADMINISTRATION, "Teknik- og Miljøforvaltningen", "0"),
    MOBILITY(AREA, Unit.Kind.DEPARTMENT, "Afdeling for Mobilitet og Vej", "0"),
    BUILDING(AREA, Unit.Kind.DEPARTMENT, "Afdeling for Byggeri og Bolig", "0"),
    CLIMATE(AREA, Unit.Kind.DEPARTMENT, "Afdeling for Klima og Affald", "0"),
    CITY_LIFE(AREA, Unit.Kind.DEPARTMENT, "Afdeling for Byens Liv", "0"),
    SHARED(AREA, Unit.Kind.DEPARTMENT, "Afdeling for Fælles Service", "0"),
    PERMITS(MOBILITY, Unit.Kind.UNIT, "Enhed for Gravetilladelser", "14"),
    ROADS(MOBILITY, Unit.Kind.UNIT, "Enhed for Vejændringer", "11"),
    HOUSING(BUILDING, Unit.Kind.UNIT, "Enhed for Boligkontrol", "8"),
    WASTE(CLIMATE, Unit.Kind.UNIT, "Enhed for Affaldsservice", "32"),
    EVENTS(CITY_LIFE, Unit.Kind.UNIT, "Enhed for Arrangementer", "9"),
    ACCESS(SHARED, Unit.Kind.UNIT, "Enhed for Personale og Adgange", "17"),
    FINANCE(SHARED, Unit.Kind.UNIT, "Økonomi (CFØ)", "12"),
    DIGITALISATION(SHARED, Unit.Kind.UNIT, "TMF Digitalisering", "10"),
    ROBOTICS(SHARED, Unit.Kind.UNIT, "Koncern IT, Robotic-enheden", "20"),
    LEISURE(null, Unit.Kind.ADMINISTRATION, "Kultur- og Fritidsforvaltningen", "0"),
    CITIZENS(LEISURE, Unit.Kind.DEPARTMENT, "Borgerservice", "0"),
    VENUES(LEISURE, Unit.Kind.DEPARTMENT, "Idræt og Kulturhuse", "0"),
    CALLS(CITIZENS, Unit.Kind.UNIT, "Kontaktcenter", "46"),
    LICENCES(CITIZENS, Unit.Kind.UNIT, "Kørekort og Pas", "24"),
    HALLS(VENUES, Unit.Kind.UNIT, "Udlån af haller og lokaler", "6"),
    DEVELOPMENT(CITIZENS, Unit.Kind.UNIT, "KFF Udvikling", "7"),
    LAWYERS(CITIZENS, Unit.Kind.UNIT, "KFF Jura", "5"),
    NEIGHBOURS(CITIZENS, Unit.Kind.UNIT, "Robotandelen hos nabokommunen", "0");

    final @Nullable Units parent;
    final Unit.Kind kind;
    final String unitName;
    final String staffing;

    Units(@Nullable Units parent, Unit.Kind kind, String unitName, String staffing) {
        this.parent = parent;
        this.kind = kind;
        this.unitName = unitName;
        this.staffing = staffing;
    }

    Units administration() {
        return parent == null ? this : parent.administration();
    }
}
