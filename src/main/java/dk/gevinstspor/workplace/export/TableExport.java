package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Locale;

/** A table of what the reader may see. */
record TableExport(Table table, Sheet sheet, InitiativeRights rights) implements Export {

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public String title() {
        return table.title();
    }

    @Override
    public List<String> headings() {
        return table.columns().stream().map(Table.Column::heading).toList();
    }

    @Override
    public void write(CurrentUser user, Locale locale, SheetWriter writer) {
        sheet.write(table, rights.reach(user), writer, locale);
    }
}
