package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.proposal.Vocabulary;

/** The vocabulary of the municipality's templates, all matched against {@link Texts#plain}. */
final class Words {

    static final Vocabulary TOTAL_IMPACT = Vocabulary.of(
            "samlede økonomiske? (?:påvirkning|virkning|effekt|konsekvens)",
            "samlet påvirkning",
            "samlet virkning",
            "samlet effekt",
            "nettopåvirkning",
            "nettovirkning",
            "nettoeffekt",
            "nettoresultat",
            "nettokonsekvens",
            "akkumuleret",
            "kumuler",
            "samlet økonomi",
            "økonomi i alt",
            "netto i alt",
            "nettoudgift i alt",
            "total økonomisk",
            "balance i alt",
            "samlet balance",
            "samlet resultat");
    static final Vocabulary TOTAL = Vocabulary.of(
            "\\bi alt\\b",
            "\\bialt\\b",
            "\\btotal\\b",
            "\\btotalt\\b",
            "\\btotale\\b",
            "\\bsum\\b",
            "\\bsamlet\\b",
            "\\bsamlede\\b",
            "\\bsubtotal\\b");
    static final Vocabulary PERMANENT = Vocabulary.of(
            "\\bvarig\\b",
            "\\bvarige\\b",
            "permanent",
            "effektivisering(?!sforslag)",
            "besparelse",
            "\\bdrift",
            "løbende udgift",
            "løbende omkostning",
            "gevinster",
            "serviceændring");
    static final Vocabulary IMPLEMENTATION = Vocabulary.of(
            "implementering",
            "investering(?!sforslag|scase|spulje)",
            "\\banlæg",
            "engangs",
            "etablering",
            "projektomkostning",
            "projektudgift",
            "udviklings?(?:omkostning|udgift)",
            "opstarts");
    static final Vocabulary PERMANENT_SECTION = Vocabulary.of(
            "^(?:[a-h][.)])?[\\W\\d]*(varige?\\b|permanente?\\b|effektivisering(er|sgevinster)?\\b|besparelser\\b|drifts?(udgifter|omkostninger|effekter)?\\b"
                    + "|løbende\\b|gevinster\\b|årlige\\b|serviceændring|(?:nye|øgede) (?:drifts?)?udgifter(?! til (?:opstart|indkøb|anskaffelse)))");
    static final Vocabulary IMPLEMENTATION_SECTION = Vocabulary.of(
            "^(?:[a-h][.)])?[\\W\\d]*(nye udgifter til (?:opstart|indkøb|anskaffelse)|implementering|(service|anlægs)?investering(?!sforslag|scase|spulje)|anlæg|engangs|etableringsomk|etableringsudg|projektomk|projektudg|udviklingsomk|udviklingsudg|opstart)");
    static final Vocabulary SAVING = Vocabulary.of(
            "effektivisering",
            "besparelse",
            "sparet",
            "reduktion",
            "reducere",
            "mindreudgift",
            "mindre udgift",
            "mindreforbrug",
            "bortfald",
            "gevinst",
            "frigj",
            "frigør",
            "færre",
            "lavere",
            "undgå",
            "(?:øge[dt]e?|flere|højere) (?:indtægt|refusion|salg)",
            "merindtægt",
            "provenu",
            "nedlæggelse",
            "ophør",
            "potentiale");
    static final Vocabulary OPERATION = Vocabulary.of(
            "\\bdrift",
            "licens",
            "vedligehold",
            "abonnement",
            "support",
            "hosting",
            "systemejer",
            "løbende",
            "merudgift",
            "øgede",
            "systemtilpasning",
            "forvaltning af løsning",
            "serviceaftale",
            "\\bleje\\b",
            "leasing",
            "afgift");
    static final Vocabulary ONCE = Vocabulary.of(
            "implementering",
            "udvikling",
            "investering",
            "anskaffelse",
            "etablering",
            "projektleder",
            "projektledelse",
            "ansættelse",
            "uddannelse",
            "indkøb",
            "engangs",
            "konsulent",
            "migrering",
            "opsætning",
            "forandringsledelse",
            "idriftsættelse",
            "anlæg",
            "afdækning",
            "analyse",
            "test");
    static final Vocabulary PAYBACK = Vocabulary.of("tilbagebetaling", "tilbagebetalt", "payback", "pay-back");
    static final Vocabulary MEMO = Vocabulary.of(
            "^\\W*heraf\\b|^\\W*(antal|årsværk|åv|fte)\\b|\\(antal[^)]*\\)$|\\b(i åv|i årsværk)$|\\((åv|årsværk)\\)$");
    static final Vocabulary MEMO_OTHER_UNIT = Vocabulary.of(
            "^\\W*(heraf )?(antal|årsværk|åv|fte)\\b|\\(antal[^)]*\\)$|\\b(i åv|i årsværk)$|\\((åv|årsværk)\\)$");
    static final Vocabulary ALL_AMOUNTS =
            Vocabulary.of("\\balle (tal|beløb)\\b", "\\b(tal|beløb)(lene|ene)? (er|angives|opgøres|opgives|vises)\\b");
    static final Vocabulary NET = Vocabulary.of("\\bnetto");
    static final Vocabulary NOTE = Vocabulary.of("^(\\*|note|anm\\.|kilde|¹|²|³)");

    static final Vocabulary AREA_HEADER = Vocabulary.of("styrings-?\\s?område", "^område$", "^ramme$");
    static final Vocabulary SERVICE = Vocabulary.of("^service", "serviceramme", "^drift$");
    static final Vocabulary CAPITAL = Vocabulary.of("anlæg");
    static final Vocabulary TRANSFERS = Vocabulary.of("overførsel", "overførsler");

    static final Vocabulary ACCOUNT_SIX = Vocabulary.of(
            "hovedkonto 6",
            "administrative udgifter",
            ", administration",
            "på administration\\b",
            "administrationsudgift",
            "konto 6");
    static final Vocabulary DISTRIBUTION =
            Vocabulary.of("fordeling", "fordelt på", "mellem udvalg", "pr\\. (?:udvalg|forvaltning|afdeling|enhed)");
    static final Vocabulary DISTRIBUTION_HEADER =
            Vocabulary.of("^(udvalg|forvaltning|afdeling|enhed|center)(er|ing)?\\b");
    static final Vocabulary WHOLE = Vocabulary.of("samlet økonomi", "samlede økonomi", "økonomiske konsekvenser");

    private Words() {}

    static boolean has(Vocabulary words, String text) {
        return words.isInLower(Texts.plain(text));
    }
}
