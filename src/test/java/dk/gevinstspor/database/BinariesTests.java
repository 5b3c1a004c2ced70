package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTests {

    @ParameterizedTest
    @CsvSource({
        "linux, amd64, postgres-linux-x86_64.txz",
        "linux, aarch64, postgres-linux-arm_64.txz",
        "darwin, x86_64, postgres-darwin-x86_64.txz",
        "darwin, aarch64, postgres-darwin-arm_64.txz",
        "windows, amd64, postgres-windows-x86_64.txz",
        "windows, aarch64, postgres-windows-x86_64.txz"
    })
    void the_archive_fits_the_machine(String os, String arch, String archive) {
        assertThat(Binaries.archive(os, arch)).isEqualTo(archive);
    }
}
