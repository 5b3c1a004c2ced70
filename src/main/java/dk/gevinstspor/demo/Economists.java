package dk.gevinstspor.demo;

import static dk.gevinstspor.demo.People.KAMILLA;
import static dk.gevinstspor.demo.People.PIA;

import dk.gevinstspor.demo.Scene.Forecast;
import dk.gevinstspor.demo.Scene.Handed;
import dk.gevinstspor.demo.Scene.Imagined;
import dk.gevinstspor.demo.Scene.Recalculated;
import dk.gevinstspor.economy.WhatIf;
import dk.gevinstspor.kernel.Money;
import java.time.LocalDate;
import java.util.Map;

/** How the cases were worked on after they were written: versions, forecasts, and what would happen if. */
final class Economists extends Chapter {

    @Override
    void tell() {
        add(new Imagined(
                LocalDate.parse("2021-03-10"), PIA, null, "Alle gevinster et kvartal senere", WhatIf.later(1)));
        add(new Imagined(LocalDate.parse("2021-03-10"), PIA, null, "Kun HK-årsværk", WhatIf.atRate(Money.of(505))));
        add(new Forecast(
                LocalDate.parse("2022-03-31"), PIA, null, Money.of(980), "To konsulenter i overlap i foråret"));
        add(new Handed(
                LocalDate.parse("2022-04-26"),
                KAMILLA,
                HOUSING,
                "kontrol-af-tomme-boliger.docx",
                Map.of("p0.t0.r1.2025", "50"),
                Map.of(
                        "FteTimesRate",
                        "Rækkens navn er rundet op til 1 ÅV. Beløbet regner med de 0,97 ÅV, som teksten viser.")));
        add(new Recalculated(
                LocalDate.parse("2022-06-27"),
                KAMILLA,
                ROADS,
                Money.of(340),
                "Koncern IT har givet pris på to ekstra integrationer."));
        add(new Imagined(LocalDate.parse("2022-06-28"), KAMILLA, ROADS, "Et halvt år senere i drift", WhatIf.later(2)));
        add(new Forecast(
                LocalDate.parse("2022-08-01"), PIA, ACCESS, Money.of(380), "Et system mere, som brugerne oprettes i"));
    }
}
