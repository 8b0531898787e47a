/**
 * The face towards other programs: OAI-PMH and a health check over HTTP. Requests come in, are handed to one service
 * each, and answers go out; too many at once are asked to come back. It holds no rule of the trade and listens on
 * loopback unless told otherwise. {@code WebServerIT} shows it, {@code OaiHarvestIT} with harvesters that are not ours.
 */
package winnow.web;
