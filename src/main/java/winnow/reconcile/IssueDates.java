package winnow.reconcile;

import java.util.Optional;
import winnow.model.Claim;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;
import winnow.model.Source;

/**
 * What the registry says of the issue's date. Only the print date is one, never {@code issued}, the earlier of print and
 * online; and a print date that is the very day of registration (10.3892/ijo_00000353) or of online publication is that
 * day, not the issue's.
 */
final class IssueDates {

    private IssueDates() {}

    static Optional<Statement<PartialDate>> registered(RegistryRecord record) {
        Optional<Claim<PartialDate>> claim = record.claims()
                .issueDate()
                .or(() -> record.publishedPrint()
                        .map(print -> new Claim<>(print, print.toString(), "crossref published-print")));
        return claim.map(c -> judged(record, Statement.plain(Source.CROSSREF, c)));
    }

    private static Statement<PartialDate> judged(RegistryRecord record, Statement<PartialDate> statement) {
        PartialDate date = statement.value();
        if (date.day().isPresent() && record.created().filter(date::equals).isPresent()) {
            return statement.setAside("the day of registration");
        }
        boolean online = record.publishedOnline().filter(date::equals).isPresent();
        return online && date.day().isPresent() ? statement.setAside("the day of online publication") : statement;
    }
}
