package winnow.reconcile;

import java.util.Optional;
import winnow.model.Claim;
import winnow.model.PartialDate;
import winnow.model.RegistryRecord;
import winnow.model.Source;

/**
 * What the registry says of the issue's date. Only the print date is one; {@code issued} is the earlier of print and
 * online, and a print date that is the very day of registration is that day, not the issue's (10.3892/ijo_00000353).
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
        boolean print = record.publishedPrint().filter(date::equals).isPresent();
        boolean online = record.publishedOnline().filter(date::equals).isPresent();
        return !print && online ? statement.setAside("the day of online publication") : statement;
    }
}
