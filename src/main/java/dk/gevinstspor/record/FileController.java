package dk.gevinstspor.record;

import dk.gevinstspor.security.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands files out, always to be saved and never shown by the browser; what one may not see does not exist. */
@Controller
class FileController {

    private final FileTable files;
    private final List<FileAccess> rules;

    FileController(FileTable files, List<FileAccess> rules) {
        this.files = files;
        this.rules = rules;
    }

    @GetMapping("/filer/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, CurrentUser user) {
        Optional<StoredFile> file = files.find(Set.of(id)).stream().findFirst().filter(found -> maySee(user, found));
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return files.content(id)
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.get().mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.get()))
                        .header("X-Content-Type-Options", "nosniff")
                        .body(content))
                .orElseThrow();
    }

    private boolean maySee(CurrentUser user, StoredFile file) {
        return file.personId().equals(user.id()) || rules.stream().anyMatch(rule -> rule.maySee(user.id(), file.id()));
    }

    private static String attachment(StoredFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
