/**
 * An article as named values and lists of named values, cleaned once for every format: what the field maps draw on.
 * A {@code PublishedArticle} comes in, {@code Facts} go out. No format is known here and nothing is invented: what no
 * source gave is absent. {@code ArticleFactsTest} lists every name.
 */
package winnow.publish.facts;
