package dk.gevinstspor.proposal.understanding;

import java.util.regex.Pattern;

/** The vocabulary of the municipality's templates, all matched against {@link Texts#plain}. */
final class Words {

    static final Pattern TOTAL_IMPACT = pattern(
            "samle(t|de) økonomisk(e)? (påvirkning|virkning|effekt|konsekvens)|samlet (netto)?(påvirkning|virkning|nettoeffekt|effekt)"
                    + "|netto(påvirkning|virkning|effekt|resultat|konsekvens)|akkumuleret|kumuler|samlet økonomi|økonomi i alt|netto i alt|nettoudgift i alt"
                    + "|total økonomisk|balance i alt|samlet balance|samlet resultat");
    static final Pattern TOTAL = pattern("\\b(i alt|ialt|total(t|e)?|sum|samle(t|de)|subtotal)\\b");
    static final Pattern PERMANENT = pattern(
            "\\bvarige?\\b|permanent|effektivisering(?!sforslag)|besparelse|\\bdrifts?|løbende (udgift|omkostning)|gevinster|serviceændring");
    static final Pattern IMPLEMENTATION = pattern(
            "implementering|investering(?!sforslag|scase|spulje)|\\banlæg|engangs|etablering|projekt(omkostning|udgift)|udviklings?(omkostning|udgift)|opstarts");
    static final Pattern PERMANENT_SECTION = pattern(
            "^(\\W|\\d)*(varige?\\b|permanente?\\b|effektivisering(er|sgevinster)?\\b|besparelser\\b|drifts?(udgifter|omkostninger|effekter)?\\b"
                    + "|løbende\\b|gevinster\\b|årlige\\b|serviceændring)");
    static final Pattern IMPLEMENTATION_SECTION = pattern(
            "^(\\W|\\d)*(implementering|(service|anlægs)?investering(?!sforslag|scase|spulje)|anlæg|engangs|etableringsomk|etableringsudg|projektomk|projektudg|udviklingsomk|udviklingsudg|opstart)");
    static final Pattern SAVING = pattern(
            "effektivisering|besparelse|sparet|reduktion|reducere|mindreudgift|mindre udgift|mindreforbrug|bortfald|gevinst|frigj|frigør"
                    + "|færre|lavere|undgå|(øge[dt]e?|flere|højere) (indtægt|refusion|salg)|merindtægt|provenu|nedlæggelse|ophør|potentiale");
    static final Pattern OPERATION = pattern(
            "\\bdrift|licens|vedligehold|abonnement|support|hosting|systemejer|løbende|merudgift|øgede|systemtilpasning|forvaltning af løsning"
                    + "|serviceaftale|\\bleje\\b|leasing|afgift");
    static final Pattern ONCE = pattern(
            "implementering|udvikling|investering|anskaffelse|etablering|projektleder|projektledelse|ansættelse|uddannelse|indkøb|engangs"
                    + "|konsulent|migrering|opsætning|forandringsledelse|idriftsættelse|anlæg|afdækning|analyse|test");
    static final Pattern PAYBACK = pattern("tilbagebetaling|tilbagebetalt|pay-?back");
    static final Pattern MEMO = pattern(
            "^\\W*heraf\\b|^\\W*(antal|årsværk|åv|fte)\\b|\\(antal[^)]*\\)$|\\b(i åv|i årsværk)$|\\((åv|årsværk)\\)$");
    static final Pattern MEMO_OTHER_UNIT = pattern(
            "^\\W*(heraf )?(antal|årsværk|åv|fte)\\b|\\(antal[^)]*\\)$|\\b(i åv|i årsværk)$|\\((åv|årsværk)\\)$");
    static final Pattern NOTE = pattern("^(\\*|note|anm\\.|kilde|¹|²|³)");

    static final Pattern AREA_HEADER = pattern("styrings-?\\s?område|^område$|^ramme$");
    static final Pattern SERVICE = pattern("^service|serviceramme|^drift$");
    static final Pattern CAPITAL = pattern("anlæg");
    static final Pattern TRANSFERS = pattern("overførsel|overførsler");

    static final Pattern ACCOUNT_SIX = pattern(
            "hovedkonto 6|administrative udgifter|, administration|på administration\\b|administrationsudgift|konto 6");
    static final Pattern DISTRIBUTION =
            pattern("fordeling|fordelt på|mellem udvalg|pr\\. (udvalg|forvaltning|afdeling|enhed)");
    static final Pattern DISTRIBUTION_HEADER = pattern("^(udvalg|forvaltning|afdeling|enhed|center)(er|ing)?\\b");
    static final Pattern WHOLE = pattern("samle(t|de)? økonomi|økonomiske konsekvenser|samlet økonomi");

    private Words() {}

    static boolean has(Pattern words, String text) {
        return words.matcher(Texts.plain(text)).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
