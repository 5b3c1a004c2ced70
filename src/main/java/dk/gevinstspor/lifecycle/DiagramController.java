package dk.gevinstspor.lifecycle;

import dk.gevinstspor.webui.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out the models as they are deployed, in the reader's language; what they say is no secret to anybody who is logged
 * in. A browser keeps its copy but asks whether it still holds, as the next page may be in the other language.
 */
@Controller
class DiagramController {

    private static final CacheControl ASK_FIRST = CacheControl.noCache().cachePrivate();

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Engine engine;
    private final DiagramWords words;

    DiagramController(Engine engine, DiagramWords words) {
        this.engine = engine;
        this.words = words;
    }

    @GetMapping("/diagrammer/{process}.bpmn")
    ResponseEntity<String> diagram(@PathVariable String process, Locale language) {
        return Stream.of(BusinessProcess.values())
                .filter(known -> known.id().equals(process))
                .findFirst()
                .flatMap(known -> engine.diagram(known).map(model -> words.in(language, known, model)))
                .map(DiagramController::answer)
                .orElseThrow(() -> new NotFound("diagram " + process));
    }

    private static ResponseEntity<String> answer(String drawing) {
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(ASK_FIRST)
                .varyBy(HttpHeaders.COOKIE)
                .eTag(DigestUtils.md5DigestAsHex(drawing.getBytes(StandardCharsets.UTF_8)))
                .body(drawing);
    }
}
