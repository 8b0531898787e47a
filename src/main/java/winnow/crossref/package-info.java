/**
 * The registry's view of an article. DOIs, or the JSON that Crossref answered with, come in; {@code RegistryRecord}s,
 * look-up outcomes and proven listings of a prefix go out. Reads tolerantly and never throws on a record's shape;
 * goes through the door of {@code winnow.http} and must not touch the database. {@code WorkMapperTest} shows the odd
 * records, {@code CrossrefClientIT} the conversation.
 */
package winnow.crossref;
