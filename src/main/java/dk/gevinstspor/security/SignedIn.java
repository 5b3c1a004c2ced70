package dk.gevinstspor.security;

import java.util.UUID;

/** What the session remembers of a login, however it was made: who. Everything else is read anew at each request. */
interface SignedIn {

    UUID personId();
}
