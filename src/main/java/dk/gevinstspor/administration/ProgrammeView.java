package dk.gevinstspor.administration;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.BudgetLine;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Register;
import java.util.List;
import java.util.SortedMap;

/** A programme with what its figures are measured by. */
record ProgrammeView(
        Programme programme,
        Governance governance,
        List<Register.Rate> rates,
        SortedMap<Integer, Fte> targets,
        List<BudgetLine> budgetLines,
        List<Measures.IndexEntry> indexes,
        LightPolicy lights) {}
