package winnow.publish.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a target asks of one field.
 *
 * @param within path of the parent of which each one is looked at; empty for the record itself
 * @param field path of the field below it; {@code .} for the parent's own text
 * @param least fewest times it must stand there
 * @param most the most times
 * @param obligation how much hangs on it
 * @param form what each value must look like; empty for anything but a blank
 * @param supplier who could give what is missing
 * @param reason why the target asks for it
 */
record Rule(
        String within,
        String field,
        int least,
        int most,
        Obligation obligation,
        Optional<Pattern> form,
        String supplier,
        String reason) {

    /** How much hangs on a field. */
    enum Obligation {
        /** Without it the record is refused or invalid. */
        MANDATORY,
        /** Demanded where the thing exists. */
        APPLICABLE,
        /** Wished for. */
        RECOMMENDED,
        /** Only the published schema asks for it, against its own profile's text. */
        SCHEMA
    }

    /** A field that is not as the rule has it. */
    record Fault(Rule rule, String problem) {}

    String path() {
        return within.isEmpty() ? field : within + " > " + field;
    }

    /** What is wrong with a record by this rule. */
    List<Fault> check(Outline record) {
        List<Fault> faults = new ArrayList<>();
        for (Outline parent : within.isEmpty() ? List.of(record) : record.at(within)) {
            List<Outline> found = field.equals(".") ? List.of(parent) : parent.at(field);
            if (found.size() < least) {
                faults.add(new Fault(this, found.isEmpty() ? "missing" : found.size() + " of at least " + least));
            } else if (found.size() > most) {
                faults.add(new Fault(this, found.size() + ", at most " + most + " allowed"));
            }
            found.stream()
                    .map(this::malformed)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> malformed(Outline value) {
        if (form.isEmpty() || form.get().matcher(value.text()).matches()) {
            return Optional.empty();
        }
        String text = value.text().length() > 60 ? value.text().substring(0, 60) + "…" : value.text();
        return Optional.of(new Fault(this, "\"" + text + "\" is not of the form asked for"));
    }
}
