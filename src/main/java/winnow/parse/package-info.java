/**
 * Reads what a source delivered. In comes a {@link winnow.model.Snapshot}; out goes a
 * {@link winnow.model.ParseOutcome}: the record of an article page (HTML or saved text) or of the site's XML, or a stated
 * reason. Pure: no clock, disk, network; never throws, never guesses. Start at {@link winnow.parse.PageParser}; {@code
 * Label} and {@code HeadTag} map words and tags to fields; {@code CorpusTest} shows every rendering.
 */
package winnow.parse;
