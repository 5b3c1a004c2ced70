package dk.gevinstspor.workplace.pipeline;

import java.util.Arrays;

/** The columns that the pipeline can be ordered by. Each order has an index, in both directions. */
enum Sorting {
    NUMBER("nummer", "i.number", "i.number desc"),
    TITLE("titel", "lower(i.title), i.number", "lower(i.title) desc, i.number desc"),
    STAGE("trin", "stage_order(i.stage), i.number", "stage_order(i.stage) desc, i.number desc"),
    GO_LIVE(
            "idriftsaettelse",
            "coalesce(i.go_live_on, i.planned_go_live), i.number",
            "coalesce(i.go_live_on, i.planned_go_live) desc nulls last, i.number desc");

    private final String word;
    private final String ascending;
    private final String descending;

    Sorting(String word, String ascending, String descending) {
        this.word = word;
        this.ascending = ascending;
        this.descending = descending;
    }

    /** As it stands in an address. */
    public String word() {
        return word;
    }

    String sql(boolean down) {
        return down ? descending : ascending;
    }

    /** The newest first, unless another word is given. */
    static Sorting of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(NUMBER);
    }
}
