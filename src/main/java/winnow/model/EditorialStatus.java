package winnow.model;

import java.util.Collection;

/** Where an article stands after all that happened to it. */
public enum EditorialStatus {
    CURRENT("current"),
    CORRECTED("corrected"),
    EXPRESSION_OF_CONCERN("expression-of-concern"),
    RETRACTED("retracted"),
    WITHDRAWN("withdrawn");

    private final String slug;

    EditorialStatus(String slug) {
        this.slug = slug;
    }

    /** The word used in tables and exports. */
    public String slug() {
        return slug;
    }

    /**
     * The gravest standing that the events amount to. A reinstatement clears what came before it; one without a date
     * clears everything, and one that only names the year or month clears what happened in it.
     *
     * @param events events whose affected article is the one asked about
     */
    public static EditorialStatus after(Collection<EditorialEvent> events) {
        EditorialStatus gravest = CURRENT;
        for (EditorialEvent event : events) {
            EditorialStatus status = standing(event.type());
            if (status.compareTo(gravest) > 0 && !reinstated(event, events)) {
                gravest = status;
            }
        }
        return gravest;
    }

    private static boolean reinstated(EditorialEvent event, Collection<EditorialEvent> events) {
        return events.stream()
                .filter(e -> e.type() == EditorialEventType.REINSTATEMENT)
                .anyMatch(e -> e.occurredOn().isEmpty()
                        || event.occurredOn().isEmpty()
                        || e.occurredOn().get().agreesWith(event.occurredOn().get())
                        || e.occurredOn().get().compareTo(event.occurredOn().get()) >= 0);
    }

    private static EditorialStatus standing(EditorialEventType type) {
        return switch (type) {
            case RETRACTION -> RETRACTED;
            case WITHDRAWAL, REMOVAL -> WITHDRAWN;
            case EXPRESSION_OF_CONCERN -> EXPRESSION_OF_CONCERN;
            case CORRECTION, CORRIGENDUM, ERRATUM, ADDENDUM, PARTIAL_RETRACTION -> CORRECTED;
            case CLARIFICATION, NEW_VERSION, REINSTATEMENT, OTHER -> CURRENT;
        };
    }
}
