package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.proposal.Passage;
import dk.gevinstspor.proposal.Risk;
import dk.gevinstspor.proposal.StatedFte;
import dk.gevinstspor.proposal.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What running text says of benefits and risks. */
final class Prose {

    private static final Vocabulary QUALITATIVE = Vocabulary.of(
            "kvalitativ",
            "kvalitetsløft",
            "tilfredshed",
            "compliance",
            "bedre service",
            "bedre borgerservice",
            "datakvalitet");
    private static final Vocabulary LIST_FOLLOWS = Vocabulary.of("gevinst.*:$");
    private static final Pattern LIST_ITEM = Pattern.compile("(?s)^\\s*[-–•*·o]\\s.*");
    private static final Vocabulary EFFECT = Vocabulary.of("effekt", "gevinst");
    private static final Vocabulary RISK = Vocabulary.of("risiko", "risici");
    private static final Pattern LEVEL = Pattern.compile(
            "(lav|mellem|middel|moderat|høj|stor|større)\\w{0,20}[ -]?risi(?:ko|ci)|risiko(?:en)? (?:vurderes |er |anses ){0,3}(?:at være |som |til )?(lav|mellem|middel|moderat|høj)");

    private final List<StatedFte> benefits = new ArrayList<>();
    private final List<Passage> qualitative = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private boolean inList;

    void read(Passage passage) {
        benefits.addAll(FteMentions.inText(passage.place(), passage.text()));
        boolean item = LIST_ITEM.matcher(passage.text()).matches();
        inList = item ? inList : Words.has(LIST_FOLLOWS, passage.text());
        boolean effect = Words.has(EFFECT, passage.section()) && !Words.has(Words.ACCOUNT_SIX, passage.section());
        if ((item && inList)
                || (Words.has(QUALITATIVE, passage.text()) && (effect || Words.has(EFFECT, passage.text())))) {
            qualitative.add(passage);
        }
        if (Words.has(RISK, passage.section())) {
            risks.add(new Risk(passage.place(), passage.text(), level(passage.text()), "", ""));
        }
    }

    private static String level(String text) {
        Matcher level = LEVEL.matcher(Texts.plain(text));
        if (!level.find()) {
            return "";
        }
        return level.group(1) == null ? level.group(2) : level.group(1);
    }

    List<StatedFte> benefits() {
        return benefits;
    }

    List<Passage> qualitative() {
        return qualitative;
    }

    List<Risk> risks() {
        return risks;
    }
}
