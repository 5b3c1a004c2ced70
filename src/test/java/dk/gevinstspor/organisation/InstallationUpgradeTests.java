package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps what all programmes share after an upgrade, when nobody or somebody did before: what V295 says. */
@DatabaseTest
@Transactional
class InstallationUpgradeTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Directory directory;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID ofEach;

    @BeforeEach
    void nobody_administrates_everything() {
        organisation.programme();
        cast = organisation.programme();
        ofEach = organisation.person("Alma Administrator", null);
        jdbc.sql("update role_grant set revoked_at = now(), revoked_by = person_id"
                        + " where role = 'ADMIN' and programme_id is null and revoked_at is null")
                .update();
    }

    @Test
    void of_several_programmes_those_who_administrate_each_are_made_the_installations() throws IOException {
        directory.programmes().forEach(each -> roles.grant(ofEach, each.id(), Role.ADMIN, Actor.SYSTEM));

        upgrade();

        assertThat(installation(ofEach)).isTrue();
        assertThat(installation(cast.admin())).isFalse();
        assertThat(jdbc.sql("select what from organisation_change where subject_id = ? order by id desc limit 1")
                        .param(ofEach)
                        .query(String.class)
                        .single())
                .isEqualTo("installation.granted");
    }

    @Test
    void nobody_is_made_it_who_administrates_only_some() throws IOException {
        upgrade();

        assertThat(roles.hasInstallationAdministrator()).isFalse();
        assertThat(roles.hasAdministrator()).isTrue();
    }

    @Test
    void whoever_administrated_everything_still_does_and_nobody_else() throws IOException {
        directory.programmes().forEach(each -> roles.grant(ofEach, each.id(), Role.ADMIN, Actor.SYSTEM));
        organisation.appoint(cast.outsider());

        upgrade();

        assertThat(installation(cast.outsider())).isTrue();
        assertThat(installation(ofEach)).isFalse();
    }

    private boolean installation(UUID person) {
        return jdbc.sql("select exists (select from role_grant where person_id = ? and role = 'ADMIN'"
                        + " and programme_id is null and revoked_at is null)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    private void upgrade() throws IOException {
        String migration = new ClassPathResource("db/migration/V295__installation_administrator.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("with made"))).update();
    }
}
