package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    private Path folder;

    @Test
    void a_missing_directory_is_made() {
        DataDirectory directory = DataDirectory.prepare(folder.resolve("a/b"));

        assertThat(directory.home()).isDirectory();
    }

    @Test
    void a_directory_that_cannot_be_written_is_named_with_the_setting_to_change() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> DataDirectory.prepare(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file + " cannot be written")
                .hasMessageContaining("gevinstspor.data-directory");
    }

    @Test
    void a_lost_password_is_not_made_anew_beside_old_data() throws IOException {
        DataDirectory directory = DataDirectory.prepare(folder);
        Files.createDirectories(directory.cluster());

        assertThatThrownBy(() -> Password.readOrMake(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(directory.password().toString());
    }
}
