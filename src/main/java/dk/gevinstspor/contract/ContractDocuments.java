package dk.gevinstspor.contract;

import dk.gevinstspor.contract.ContractDocument.ChangeRow;
import dk.gevinstspor.contract.ContractDocument.ClassRow;
import dk.gevinstspor.contract.ContractDocument.QuarterRow;
import dk.gevinstspor.contract.ContractDocument.SignatureRow;
import dk.gevinstspor.contract.ContractDocument.Term;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.record.RecordReads;
import dk.gevinstspor.webui.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a contract version into words, in the language of the current request. */
@Component
class ContractDocuments {

    private final Contracts contracts;
    private final ContractPage page;
    private final Initiatives initiatives;
    private final RecordReads record;
    private final Directory directory;
    private final Formats formats;
    private final MessageSource messages;
    private final Today today;

    ContractDocuments(
            Contracts contracts,
            ContractPage page,
            Initiatives initiatives,
            RecordReads record,
            Directory directory,
            Formats formats,
            MessageSource messages,
            Today today) {
        this.contracts = contracts;
        this.page = page;
        this.initiatives = initiatives;
        this.record = record;
        this.directory = directory;
        this.formats = formats;
        this.messages = messages;
        this.today = today;
    }

    ContractDocument of(BenefitContract contract) {
        List<Signature> signatures = contracts.signatures(contract.id());
        Optional<BenefitContract> before = page.before(contract);
        Map<UUID, String> names = names(contract, signatures, before);
        Optional<Baseline> baseline = contracts.baseline(contract);
        return new ContractDocument(
                text("contract.print.version", contract.versionNumber()),
                initiatives.get(contract.initiativeId()).label(),
                contracts.programmeOf(contract).name(),
                text("contract.state." + contract.state()),
                text("contract.print.asOf", formats.date(today.date())),
                terms(contract, names, baseline.map(Baseline::fte).orElse(null)),
                quarters(contract),
                baseline.map(this::classes).orElse(List.of()),
                before.map(version -> text("contract.changes", version.versionNumber()))
                        .orElse(""),
                before.map(version -> changes(version, contract, names)).orElse(List.of()),
                signatureRows(contract, signatures, names),
                contracts.contentHash(contract),
                record(contract, signatures));
    }

    private List<Term> terms(BenefitContract contract, Map<UUID, String> names, @Nullable Fte baseline) {
        BenefitContract.Terms terms = contract.terms();
        List<UUID> owners = contracts.owners(contract.id());
        List<Term> rows = new ArrayList<>();
        rows.add(term(
                "contract.owner",
                owners.stream().map(each -> names.getOrDefault(each, "–")).collect(Collectors.joining(", "))));
        if (contract.quorum() != null) {
            rows.add(term("contract.quorum", text("contract.quorum.of", contract.quorum(), owners.size())));
        }
        rows.add(term("contract.unit", directory.unit(contract.unitId()).name()));
        rows.add(term("contract.method", text("initiative.method." + terms.method())));
        if (baseline != null) {
            rows.add(term("contract.baseline", formats.fte(baseline)));
        }
        if (terms.qualitativeGoals() != null) {
            rows.add(term("contract.goals", terms.qualitativeGoals()));
        }
        rows.add(term("contract.redeployment", terms.redeploymentPlan()));
        if (terms.conditions() != null) {
            rows.add(term("contract.conditions", terms.conditions()));
        }
        return rows;
    }

    private Term term(String label, String text) {
        return new Term(text(label), text);
    }

    private List<QuarterRow> quarters(BenefitContract contract) {
        return contracts.profile(contract.id()).byQuarter().stream()
                .map(each -> new QuarterRow(
                        formats.quarter(each.quarter()),
                        formats.number(each.fte().value())))
                .toList();
    }

    private List<ClassRow> classes(Baseline baseline) {
        return baseline.caseClasses().stream()
                .map(each -> new ClassRow(
                        each.name(),
                        formats.number(each.volumePerYear()),
                        formats.number(each.minutesPerCase()),
                        formats.number(Baseline.workOf(List.of(each)).value())))
                .toList();
    }

    private List<ChangeRow> changes(BenefitContract before, BenefitContract contract, Map<UUID, String> names) {
        return ContractChange.between(page.described(before), page.described(contract), names).stream()
                .map(each -> new ChangeRow(
                        part(each.part(), each.day()),
                        value(each.part(), each.before()),
                        value(each.part(), each.after())))
                .toList();
    }

    private String part(ContractChange.Part part, @Nullable LocalDate day) {
        return text("contract.change." + part, day == null ? "" : formats.date(day));
    }

    private String value(ContractChange.Part part, @Nullable Object value) {
        if (value instanceof Fte fte) {
            return formats.fte(fte);
        }
        if (value == null) {
            return text("contract.print.none");
        }
        return part == ContractChange.Part.METHOD ? text("initiative.method." + value) : value.toString();
    }

    private List<SignatureRow> signatureRows(
            BenefitContract contract, List<Signature> signatures, Map<UUID, String> names) {
        Stream<SignatureRow> given = signatures.stream()
                .map(each -> new SignatureRow(
                        text("contract.party." + each.party()),
                        who(each, names),
                        formats.dateTime(each.recordedAt()),
                        text("contract.channel." + each.channel())));
        Stream<SignatureRow> missing = (contract.isOutForSignature() ? contracts.missing(contract) : List.<Party>of())
                .stream()
                        .map(each -> new SignatureRow(
                                text("contract.party." + each), text("contract.print.missing"), "", ""));
        return Stream.concat(given, missing).toList();
    }

    private String who(Signature signature, Map<UUID, String> names) {
        String name = names.getOrDefault(signature.personId(), "–");
        return signature.onBehalfOf() == null
                ? name
                : text("contract.print.onBehalfOf", name, names.getOrDefault(signature.onBehalfOf(), "–"));
    }

    private String record(BenefitContract contract, List<Signature> signatures) {
        Set<UUID> ids = signatures.stream().map(Signature::id).collect(Collectors.toSet());
        return record.entriesOf(contract.initiativeId(), ids).stream()
                .map(each -> text("contract.print.record", each.seq(), each.hash()))
                .collect(Collectors.joining("\n"));
    }

    private Map<UUID, String> names(
            BenefitContract contract, List<Signature> signatures, Optional<BenefitContract> before) {
        Set<UUID> people = new HashSet<>(contracts.owners(contract.id()));
        signatures.forEach(each -> people.addAll(List.of(each.personId(), each.principal())));
        before.ifPresent(version -> people.addAll(contracts.owners(version.id())));
        return directory.names(people);
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
