package winnow.crossref;

import winnow.model.Content;
import winnow.model.Doi;

/**
 * One work's own JSON, out of whatever it came wrapped in.
 *
 * @param doi the DOI it bears
 * @param json the work as UTF-8 JSON, members in their order, without envelope and without {@code score}, which belongs
 *     to the question and not to the work: the same record gives the same bytes however it was asked for
 */
public record Work(Doi doi, Content json) {}
