package winnow.store.figures;

import java.util.Optional;
import winnow.model.Severity;

/**
 * Findings of a rule about articles of a journal.
 *
 * @param rule stable id
 * @param severity of these findings
 * @param journal empty for findings about no stored article
 * @param open how many are open
 * @param closed how many were open once
 */
public record FindingTally(String rule, Severity severity, Optional<JournalLabel> journal, long open, long closed) {}
