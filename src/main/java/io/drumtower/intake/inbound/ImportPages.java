package io.drumtower.intake.inbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.Encodings;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Shown;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Editors import sheets of publications or messages: choose a file, map its columns, look at what would be taken, take it. */
@Controller
@RolesAllowed("EDITOR")
class ImportPages {

    private static final String PAGE = "redirect:/imports/";

    /** What its pages call otherwise. */
    private static final Map<String, String> OF_PUBLICATIONS = Map.of("key", "number");

    private static final Map<String, String> OF_MESSAGES = Map.of("key", "id", "assignedTo", "to");

    /** An import as its page shows it. */
    record Seen(
            String id,
            String name,
            long done,
            @Nullable String problem,
            @Nullable Receipt receipt) {}

    private final SheetImports imports;
    private final SheetSources sources;
    private final ShownIntakes intakes;

    ImportPages(SheetImports imports, SheetSources sources, ShownIntakes intakes) {
        this.imports = imports;
        this.sources = sources;
        this.intakes = intakes;
    }

    /** @param of {@code messages}, or publications */
    @GetMapping("/imports")
    ModelAndView choose(@RequestParam(defaultValue = "") String of) {
        return choose(Map.of("of", of));
    }

    private ModelAndView choose(Map<String, String> typed) {
        var kind = kind(typed);
        var intake = intakes.of(kind);
        return new ModelAndView("intake/imports")
                .addObject("messages", kind == Shown.Kind.MESSAGE)
                .addObject("channels", intake.channels())
                .addObject("categories", intake.categories())
                .addObject("sources", sources.of(kind))
                .addObject("typed", typed);
    }

    private static Shown.Kind kind(Map<String, String> typed) {
        return "messages".equals(typed.get("of")) ? Shown.Kind.MESSAGE : Shown.Kind.PUBLICATION;
    }

    @PostMapping("/imports")
    ModelAndView begin(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal by)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Refused.invalid("intake.problem.file-expected", "file");
            }
            var name = String.valueOf(file.getOriginalFilename());
            var source = sources.choose(typed, kind(typed), name);
            try (var in = file.getInputStream()) {
                return new ModelAndView(PAGE + imports.begin(source, name, in, by.getName()).id);
            }
        } catch (RuntimeException refused) {
            var page = choose(typed).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(@PathVariable String id, Principal by) {
        var one = imports.get(id, by.getName());
        var look = one.look();
        var fields = Document.fields(one.source());
        return new ModelAndView("intake/import")
                .addObject("one", new Seen(one.id, one.name, one.done(), one.problem(), one.receipt()))
                .addObject("stage", one.stage().name())
                .addObject("source", one.source())
                .addObject("look", look)
                .addObject("rows", look == null ? 0 : look.rows())
                .addObject("counts", look == null ? Map.of() : counts(look))
                .addObject("messages", fields == SheetFields.MESSAGES)
                .addObject(
                        "isText",
                        Format.of(one.source().format()).map(Format::isText).orElse(false))
                .addObject("fields", fields.names())
                .addObject("labels", labels(fields))
                .addObject("encodings", Encodings.CHOICES)
                .addObject("chosen", one.plan().encoding());
    }

    /** The key of the text for each field. */
    private static Map<String, String> labels(SheetFields fields) {
        var isOfMessages = fields == SheetFields.MESSAGES;
        var family = isOfMessages ? "messages.field." : "publishing.field.";
        var names = isOfMessages ? OF_MESSAGES : OF_PUBLICATIONS;
        return fields.names().stream().collect(toMap(one -> one, one -> family + names.getOrDefault(one, kebab(one))));
    }

    private static String kebab(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> counts(SheetLook look) {
        var counts = new HashMap<String, Integer>();
        for (var kind : Kind.values()) {
            counts.put(kind.name(), look.count(kind));
        }
        return counts;
    }

    @PostMapping("/imports/{id}/mappings")
    String map(@PathVariable String id, @RequestParam Map<String, String> typed, Principal by) {
        var one = imports.get(id, by.getName());
        if (one.stage() == SheetImport.Stage.READY || one.stage() == SheetImport.Stage.UNREADABLE) {
            imports.look(one, chosen(one.plan(), Document.fields(one.source()), typed));
        }
        return PAGE + id;
    }

    /** Heads that were read in another encoding mean nothing: then they are told anew. */
    private static ShownPlan chosen(ShownPlan before, SheetFields fields, Map<String, String> typed) {
        var encoding = typed.getOrDefault("encoding", "");
        var said = Encodings.CHOICES.contains(encoding) ? encoding : null;
        var mapping = new HashMap<String, String>();
        if (Objects.equals(said, before.encoding())) {
            for (var field : fields.names()) {
                var head = typed.get("field-" + field);
                if (head != null
                        && !(fields == SheetFields.PUBLICATIONS
                                && head.isEmpty()
                                && field.equals("title"))) { // without one it is found as if nobody had said
                    mapping.put(field, head);
                }
            }
        }
        return new ShownPlan(before.as(), before.feed(), before.pollMinutes(), Map.copyOf(mapping), said);
    }

    @PostMapping("/imports/{id}/runs")
    String run(@PathVariable String id, Principal by) {
        imports.start(imports.get(id, by.getName()));
        return PAGE + id;
    }

    /** One that runs stops where it is; of one that was only looked at nothing stays. */
    @PostMapping("/imports/{id}/cancellations")
    String cancel(@PathVariable String id, Principal by) {
        var one = imports.get(id, by.getName());
        one.cancel();
        if (one.isBusy()) {
            return PAGE + id;
        }
        imports.discard(one);
        return Document.fields(one.source()) == SheetFields.MESSAGES ? "redirect:/messages" : "redirect:/publications";
    }
}
