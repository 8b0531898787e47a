/**
 * OAI-PMH 2.0 as a function: the arguments of a request come in, an XML document goes out. Deleted articles stay in
 * the lists, a list can be taken up where it broke off, and whatever is wrong with a request is said in the protocol's
 * own words. It knows no web server. {@code OaiProviderIT} shows it, {@code OaiHarvestIT} with other people's clients.
 */
package winnow.publish.oai;
