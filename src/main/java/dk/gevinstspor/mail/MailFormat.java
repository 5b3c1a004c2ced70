package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.webui.Formats;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How a mail's parameters are read, in the recipient's language: {@code @mailFormat} in the mails' templates. */
@Component
public class MailFormat {

    private final Formats formats;

    MailFormat(Formats formats) {
        this.formats = formats;
    }

    /** @param fte a plain decimal; reads as {@code 0,8 ÅV} */
    public String fte(String fte) {
        return formats.fte(Fte.of(fte));
    }

    /** @param thousands a plain decimal; reads as {@code 1.234 t.kr.} */
    public String thousands(String thousands) {
        return formats.thousands(Money.of(thousands));
    }

    /** @param day an ISO date; reads as {@code 15. maj 2022} */
    public String date(String day) {
        return formats.date(LocalDate.parse(day));
    }

    /** @param quarter as {@code 2022-Q3}; reads as {@code 3. kvartal 2022} */
    public String quarter(String quarter) {
        return formats.quarter(Quarter.valueOf(quarter));
    }
}
