/**
 * Which articles ought to exist, and how we know. DOIs, addresses, lists, issues and volumes come in; {@code Target}s go
 * out, with a word on whether they are all, or one line on why something is no article. It must not judge what a page
 * says beyond its links. {@code ReferenceReaderTest} shows the forms, {@code DoiListTest} the lists, {@code IssueWalkIT}
 * the walks.
 */
package winnow.discover;
