/**
 * What tests of several packages share. {@link winnow.testing.PostgresExtension} gives a test class a database of its
 * own on a real server that all classes share; {@link winnow.testing.OnEveryPostgres} runs a class on the machine's own
 * PostgreSQL too; {@link winnow.testing.ArticlePages} renders made-up works as the site's pages. Nothing here is part of the product.
 */
package winnow.testing;
