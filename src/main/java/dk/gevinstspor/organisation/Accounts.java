package dk.gevinstspor.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    @Query("select * from person where lower(email) = lower(:email)")
    Optional<Account> findByEmail(String email);
}
