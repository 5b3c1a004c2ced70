package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Evidence and documents: taken after a look inside, kept for good, never changed. */
@Service
public class Files {

    private final FileInspector inspector;
    private final FileTable table;
    private final Today today;

    Files(FileInspector inspector, FileTable table, Today today) {
        this.inspector = inspector;
        this.table = table;
        this.today = today;
    }

    /** Why the file would not be taken; for the form's field. One that is too large is not taken into memory. */
    public Optional<FileProblem> problem(MultipartFile upload) {
        return upload.getSize() > FileInspector.LARGEST
                ? Optional.of(FileProblem.TOO_LARGE)
                : problem(nameOf(upload), bytesOf(upload));
    }

    public Optional<FileProblem> problem(String name, byte[] content) {
        return inspector.problem(FileName.clean(name), content);
    }

    /** @throws IllegalArgumentException for a file with a {@link #problem}: ask first */
    @Transactional
    public UUID store(MultipartFile upload, Actor actor) {
        return store(nameOf(upload), bytesOf(upload), actor);
    }

    /** @throws IllegalArgumentException for a file with a {@link #problem}: ask first */
    @Transactional
    public UUID store(String name, byte[] content, Actor actor) {
        String clean = FileName.clean(name);
        inspector.problem(clean, content).ifPresent(problem -> {
            throw new IllegalArgumentException("file refused: " + problem);
        });
        UUID id = Ids.next();
        table.add(id, clean, FileType.ofName(clean).orElseThrow().mediaType(), content, today, actor);
        return id;
    }

    /** What the program has made itself: of any size. */
    @Transactional
    public UUID keep(String name, byte[] content, Actor actor) {
        UUID id = Ids.next();
        table.add(id, name, FileType.ofName(name).orElseThrow().mediaType(), content, today, actor);
        return id;
    }

    /** By name; ids that are unknown are left out. */
    public List<StoredFile> find(Set<UUID> ids) {
        return table.find(ids);
    }

    /**
     * By name, for pages that ask it together with more.
     *
     * @param ids a query of ids, with a {@code ?} for what it is about
     */
    public static Question<StoredFile> question(String ids, UUID about) {
        return Question.of(
                StoredFile.class,
                "select id, name, media_type, size, recorded_at, person_id from file where id in (" + ids
                        + ") order by name, recorded_at, id",
                about);
    }

    /** The file as it was received. */
    public Optional<byte[]> content(UUID id) {
        return table.content(id);
    }

    private static String nameOf(MultipartFile upload) {
        String name = upload.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] bytesOf(MultipartFile upload) {
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
