/**
 * The embedded PostgreSQL. A home directory comes in; a {@link winnow.store.server.ServerLease} with the address of a
 * running, durable, password-protected server goes out, started or attached to as needed. It runs no SQL of the
 * application and knows no table. {@code EmbeddedServerIT} shows the life of a server, {@code RootModesIT} shows it under
 * root, {@code RecoveryIT} after crashes.
 */
package winnow.store.server;
